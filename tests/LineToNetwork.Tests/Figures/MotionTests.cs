using System.Globalization;
using CsCheck;
using LineToNetwork.Classroom;
using LineToNetwork.Figures;
using LineToNetwork.Figures.Marks;

namespace LineToNetwork.Tests.Figures;

public sealed class MotionTests
{
    [Fact]
    public void A_slider_has_a_picture_for_every_position_and_starts_in_the_middle()
    {
        var figure = Figure.Turn("a", (0, 1, 5), a => Dot(a));

        Assert.Equal([0, 0.25, 0.5, 0.75, 1], figure.Pictures.Select(Height));
        Assert.Equal(0.5, Height(figure.First));
    }

    [Fact]
    public void Two_sliders_have_a_picture_for_every_pair()
    {
        var figure = Figure.Turn("a", [1, 2], "b", [10, 20, 30], (a, b) => Dot(a + b), start: (2, 30));

        Assert.Equal([11, 21, 31, 12, 22, 32], figure.Pictures.Select(Height));
        Assert.Equal(32, Height(figure.First));
    }

    [Fact]
    public void Laying_moving_figures_over_each_other_is_the_same_as_moving_what_lies_over_each_other()
    {
        Gen.Select(Gen.Int[1, 4], Gen.Int[1, 4], Gen.Int[1, 4]).Sample((a, b, shared) =>
        {
            var apart = Figure.Turn("a", Upto(a), x => Figure.Turn("s", Upto(shared), s => Dot(x + (100 * s))))
                + Figure.Turn("s", Upto(shared), s => Figure.Turn("b", Upto(b), y => Dot(y - s)));
            var whole = Figure.Turn("a", Upto(a), x => Figure.Turn("s", Upto(shared), s => Figure.Turn("b", Upto(b), y => Dot(x + (100 * s)) + Dot(y - s))));

            Assert.Equal(whole.Space.Controls.Select(control => control.Name), apart.Space.Controls.Select(control => control.Name));
            Assert.Equal(whole.Pictures.SelectMany(picture => picture.Marks), apart.Pictures.SelectMany(picture => picture.Marks));
        });

        static double[] Upto(int count) => [.. Enumerable.Range(0, count).Select(i => (double)i)];
    }

    [Fact]
    public void A_still_figure_stands_in_every_state()
    {
        var figure = Dot(7) + Figure.Play("step", Dot(1), Dot(2));

        Assert.Equal([7, 7], figure.Pictures.Select(Height));
        Assert.Equal(2, figure.Pictures[0].Marks.Length);
    }

    [Fact]
    public void Options_may_have_controls_of_their_own()
    {
        var figure = Figure.Choose("which", ("turned", Figure.Turn("a", [1, 2], Dot)), ("still", Dot(9)));

        Assert.Equal([1, 2, 9, 9], figure.Pictures.Select(Height));
    }

    [Fact]
    public void Marks_that_do_not_move_are_kept_once()
    {
        var figure = Figure.Turn("a", (0, 1, 11), a => Dot(5) + Dot(a));

        Assert.Single(figure.Pictures.Select(picture => picture.Marks[0]).Distinct(ReferenceEqualityComparer.Instance));
    }

    [Fact]
    public void Start_at_takes_the_nearest_position()
    {
        Assert.Equal(0.75, Height(Figure.Turn("a", (0, 1, 5), Dot).StartAt("a", 0.7).First));
        Assert.Equal(2, Height(Figure.Choose("c", ("one", Dot(1)), ("two", Dot(2))).StartAt("c", 1).First));
    }

    [Theory]
    [InlineData(-1, 1, 41, 0.05)]
    [InlineData(0, 0.5, 51, 0.01)]
    [InlineData(-20, 40, 31, 2)]
    [InlineData(0, 100, 51, 2)]
    [InlineData(0, 1.2345, 41, 0.0308625)]
    public void Without_a_count_the_steps_are_round(double from, double to, int count, double step)
    {
        var values = Positions.Between(from, to).Values;

        Assert.Equal(count, values.Count);
        Assert.Equal((from, to), (values[0], values[^1]));
        Assert.Equal(step, values[1] - values[0], 1e-9);
    }

    [Fact]
    public void A_position_reads_as_it_was_meant() =>
        Assert.Equal("0.3", Figure.Turn("a", (0, 1), Dot).Space.Controls[0].Labels[15]);

    [Fact]
    public void Multiplied_positions_grow_by_one_factor() =>
        Assert.All([10.0, 100, 1000], (expected, i) => Assert.Equal(expected, Positions.Multiplied(1, 1000, 4).Values[i + 1], 1e-9));

    [Fact]
    public void Controls_that_share_a_name_must_share_their_positions()
    {
        var error = Assert.Throws<ArgumentException>(() => Figure.Turn("a", (0, 1, 3), Dot) + Figure.Turn("a", (0, 2, 3), Dot));
        Assert.Contains("\"a\"", error.Message, StringComparison.Ordinal);

        Assert.Throws<ArgumentException>(() => Row.Of(Figure.Turn("a", (0, 1, 3), Dot), Figure.Turn("a", (0, 2, 3), Dot)));
    }

    [Fact]
    public void A_control_inside_another_needs_another_name() =>
        Assert.Throws<ArgumentException>(() => Figure.Turn("a", (0, 1, 3), a => Figure.Turn("a", (0, 1, 3), Dot)));

    [Fact]
    public void Too_many_states_are_refused_with_their_number()
    {
        var error = Assert.Throws<ArgumentException>(() =>
            Figure.Turn("a", (0, 1, 100), Dot) + Figure.Turn("b", (0, 1, 100), Dot));

        Assert.Contains("10000", error.Message, StringComparison.Ordinal);
        Assert.Contains("4096", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Sliders_come_term_by_term_and_the_shared_ones_last()
    {
        var sharpness = Knob.Of("sharpness", (1, 8));
        Term Step(int number) => Term.SoftStep(Knob.Of($"size {number}", (-1, 1)), Knob.Of($"at {number}", (0, 10)), sharpness);

        Assert.Equal(
            ["size 1", "at 1", "size 2", "at 2", "sharpness"],
            Plot.Sum(0, 10, null, Step(1), Step(2)).Knobs.Select(knob => knob.Name));
    }

    [Fact]
    public void Knobs_of_one_name_are_one_knob_and_must_be_alike()
    {
        var knob = Knob.Of("size", (-1, 1));
        Assert.Single(Plot.Sum(0, 1, null, Term.Constant(knob), Term.Hinge(Knob.Of("size", (-1, 1)), 0)).Knobs);

        var error = Assert.Throws<ArgumentException>(() => Plot.Sum(0, 1, null, Term.Constant(knob), Term.Constant(Knob.Of("size", (-2, 2)))).Knobs);
        Assert.Contains("\"size\"", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Labels_are_the_same_in_every_culture()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        try
        {
            Assert.Equal("0.25", Figure.Turn("a", (0, 1, 5), Dot).Space.Controls[0].Labels[1]);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static Figure Dot(double height) => Plot.Point(0, height);

    private static double Height(Picture picture) => ((PointsMark)picture.Marks[0]).Y[0];
}
