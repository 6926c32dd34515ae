using LineToNetwork.Figures;
using LineToNetwork.Figures.Marks;

namespace LineToNetwork.Tests.Figures;

public sealed class FigureTests
{
    [Fact]
    public void Marks_lie_in_the_order_in_which_they_were_added()
    {
        var figure = Plot.Points([1], [2], "below") + Plot.Line([1, 2], [3, 4], "above");

        Assert.Equal(["below", "above"], figure.First.Marks.Select(mark => mark.Name));
    }

    [Fact]
    public void Adding_and_plus_and_together_are_one()
    {
        var (one, other) = (Plot.Points([1], [2]), Plot.Points([3], [4]));

        Assert.Equal((one + other).First.Marks.AsEnumerable(), one.Add(other).First.Marks);
        Assert.Equal((one + other).First.Marks.AsEnumerable(), Figure.Together(one, other).First.Marks);
    }

    [Fact]
    public void A_method_leaves_its_figure_as_it_was()
    {
        var figure = Plot.Points([1], [2], "books");

        figure.Title("Title").XAxis("pages", 0, 10).In(Ink.Error).Faded().Named("other").LogY().EqualScales();

        Assert.Equal(Picture.Empty with { Marks = figure.First.Marks }, figure.First);
        Assert.Equal(new PointsMark("books", Ink.Data, Series.Of([1]), Series.Of([2])), Assert.Single(figure.First.Marks));
    }

    [Fact]
    public void A_figure_keeps_its_numbers_when_the_array_changes()
    {
        double[] x = [1, 2];
        var figure = Plot.Points(x, x);

        x[0] = 99;

        Assert.Equal([1, 2], Assert.IsType<PointsMark>(figure.First.Marks[0]).X);
    }

    [Fact]
    public void The_words_of_the_upper_figure_win_and_what_it_does_not_say_stays()
    {
        var figure = Plot.Points([1], [2]).Title("below").XAxis("pages", 0, 10) + Plot.Points([1], [2]).Title("above").XAxis("sheets");

        Assert.Equal("above", figure.First.Title);
        Assert.Equal(new Axis { Label = "sheets", From = 0, To = 10 }, figure.First.X);
    }

    [Fact]
    public void Infinities_become_gaps()
    {
        var line = Assert.IsType<LineMark>(Plot.Line([1, 2, 3], [1, double.NegativeInfinity, 3]).First.Marks[0]);

        Assert.Equal([1, double.NaN, 3], line.Y);
        Assert.Equal((1, 3), (line.Y.Low, line.Y.High));
    }

    [Fact]
    public void Ink_and_strength_belong_to_the_marks_they_were_given_to()
    {
        var figure = Plot.Points([1], [2]).In(Ink.Truth).Faded(0.5) + Plot.Line([1, 2], [3, 4]).Dashed().LineWidth(5);

        Assert.Equal((Ink.Truth, 0.5), (figure.First.Marks[0].Ink, figure.First.Marks[0].Opacity));
        var line = Assert.IsType<LineMark>(figure.First.Marks[1]);
        Assert.Equal((Ink.Model, 1, Stroke.Dashed, 5), (line.Ink, line.Opacity, line.Stroke, line.Width));
    }

    [Fact]
    public void Every_dot_of_two_classes_is_in_the_mark_of_its_class()
    {
        var marks = Plot.Points([1, 2, 3], [4, 5, 6], [1, 0, 1], ("no", "yes")).First.Marks;

        Assert.Equal(new PointsMark("no", Ink.Class0, Series.Of([2]), Series.Of([5])), marks[0]);
        Assert.Equal(new PointsMark("yes", Ink.Class1, Series.Of([1, 3]), Series.Of([4, 6])), marks[1]);
    }

    [Fact]
    public void A_histogram_counts_every_value_once()
    {
        var bars = Assert.IsType<BarsMark>(Plot.Histogram([0, 1, 1.5, 2, 9, 10, double.NaN], bins: 5).First.Marks[0]);

        Assert.Equal([3, 1, 0, 0, 2], bars.Heights);
        Assert.Equal([1, 3, 5, 7, 9], bars.X!);
    }

    [Fact]
    public void Pictures_are_laid_out_from_the_top_left()
    {
        var mark = Assert.IsType<HeatmapMark>(Plot.Images([[1, 2, 3, 4], [5, 6, 7, 8]], width: 2).First.Marks[0]);

        // Rows of a field are counted from the bottom.
        Assert.Equal([3, 4, double.NaN, double.NaN, 7, 8, 1, 2, double.NaN, double.NaN, 5, 6], mark.Grid.Values);
    }

    [Fact]
    public void A_table_is_written_row_by_row()
    {
        var mark = Assert.IsType<HeatmapMark>(Plot.Heatmap([1, 2, 3], [10, 20], new double[,] { { 1, 2, 3 }, { 4, 5, 6 } }).First.Marks[0]);

        Assert.Equal([1, 2, 3, 4, 5, 6], mark.Grid.Values);
    }

    [Fact]
    public void The_terms_of_a_sum_are_what_their_formulas_say()
    {
        Assert.Equal(3, Term.Constant(3).Value(100));
        Assert.Equal(7, Term.Line(2, 1).Value(3));
        Assert.Equal(0, Term.Hinge(2, 1).Value(0.5));
        Assert.Equal(4, Term.Hinge(2, 1).Value(3));
        Assert.Equal(2 / (1 + Math.Exp(-5 * (3.0 - 1))), Term.SoftStep(2, 1, 5).Value(3), 1e-12);
        Assert.Equal(2 * Math.Tanh((3 * 0.5) - 1), Term.Neuron(Bend.Tanh, 3, -1, 2).Value(0.5), 1e-12);
    }
}
