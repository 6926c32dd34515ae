using LineToNetwork.Figures;
using LineToNetwork.Figures.Marks;
using LineToNetwork.Learning;
using LineToNetwork.Lessons;

namespace LineToNetwork.Tests.Lessons;

public sealed class ValleyTests
{
    private static readonly Valley Square = Valley.Of(a => a * a, from: -4, to: 4);

    [Fact]
    public void Zooming_in_ends_64_times_closer_where_the_curve_looks_straight()
    {
        var last = Square.ZoomInto(3).Pictures[^1];
        var (left, right) = (last.X.From!.Value, last.X.To!.Value);
        var curve = Curve(last);
        var chord = Steepness.Secant(a => a * a, left, right - left);

        Assert.Equal(8.0 / 64, right - left, 9);
        Assert.Equal(3, (left + right) / 2, 9);
        Assert.All(
            curve.X.Zip(curve.Y),
            at => Assert.InRange(Math.Abs(at.Second - chord.At(at.First)), 0, 0.01 * (curve.Y.High - curve.Y.Low)));
    }

    [Fact]
    public void Zooming_in_begins_with_the_whole_valley()
    {
        var first = Square.ZoomInto(3).First;

        Assert.Equal((-4, 4), (first.X.From, first.X.To));
        Assert.Equal("Zoom 1×", first.Title);
    }

    [Fact]
    public void Zooming_in_at_the_edge_stays_inside_the_valley() => Assert.All(
        Square.ZoomInto(4).Pictures,
        picture => Assert.InRange(picture.X.To!.Value, -4, 4));

    [Fact]
    public void The_line_through_a_place_and_a_nudged_one_says_its_steepness()
    {
        var figure = Square.Nudge(3, 1, 0.01);

        Assert.Equal(
            ["A nudge of 1 changes the loss by 7: steepness 7", "A nudge of 0.01 changes the loss by 0.0601: steepness 6.01"],
            figure.Pictures.Select(picture => picture.Title));
    }

    [Fact]
    public void The_line_goes_through_both_dots()
    {
        var picture = Square.Nudge(-3, 2).First;
        var dots = picture.Marks.OfType<PointsMark>().Single();
        var line = picture.Marks.OfType<LineMark>().Single(mark => mark.Name == "line through both dots");
        var steepness = (line.Y[^1] - line.Y[0]) / (line.X[^1] - line.X[0]);

        Assert.Equal([9, 1], dots.Y);
        Assert.All(dots.X.Zip(dots.Y), dot => Assert.Equal(dot.Second, line.Y[0] + (steepness * (dot.First - line.X[0])), 9));
    }

    [Fact]
    public void A_nudge_of_nothing_measures_nothing() => Assert.Throws<ArgumentException>(() => Square.Nudge(3, 0));

    [Fact]
    public void A_walk_is_drawn_step_by_step_under_its_verdict()
    {
        var path = GradientDescent.Minimize(a => a * a, start: 3, learningRate: 0.1, steps: 5);
        var picture = Square.Walked(path).First;

        Assert.Equal(path.Verdict, picture.Title);
        Assert.Equal(path.Knob(0), Walk(picture).X);
        Assert.Equal(path.Losses, Walk(picture).Y);
    }

    [Fact]
    public void A_walk_that_blew_up_is_kept_and_the_figure_says_so()
    {
        var path = GradientDescent.Minimize(a => a * a, start: 1, learningRate: 1.5, steps: 50);
        var picture = Square.Walked(path).First;

        Assert.Contains("blew up", picture.Title, StringComparison.Ordinal);
        Assert.Equal(path.Steps.Length, Walk(picture).X.Count);
        Assert.Equal((-4, 4), (picture.X.From, picture.X.To));
    }

    [Fact]
    public void Newton_jumps_to_the_bottom_of_a_parabola_that_touches_the_curve()
    {
        static double Quartic(double a) => (a * a * a * a) + (a * a);
        var path = Newton.Minimize(Quartic, start: 2);

        var figure = Valley.Of(Quartic, -2, 2.2).Jumps(path);

        Assert.Equal(path.Steps.Length - 1, figure.Pictures.Length);
        for (var jump = 0; jump < figure.Pictures.Length; jump++)
        {
            var parabola = figure.Pictures[jump].Marks.OfType<LineMark>().Single(mark => mark.Name == "matching parabola");
            var lowest = parabola.X.Zip(parabola.Y).MinBy(at => at.Second).First;
            Assert.Equal(path.Steps[jump + 1].Knobs[0], lowest, 0.011);
            var touching = parabola.X.Zip(parabola.Y).MinBy(at => Math.Abs(at.First - path.Steps[jump].Knobs[0]));
            Assert.Equal(Quartic(touching.First), touching.Second, 0.001);
        }
    }

    [Fact]
    public void A_bowl_needs_one_jump()
    {
        var figure = Square.Jumps(Newton.Minimize(a => a * a, start: 3));

        Assert.Single(figure.Pictures);
        Assert.StartsWith("Jump 1: loss", figure.First.Title, StringComparison.Ordinal);
    }

    [Fact]
    public void A_search_that_never_jumped_has_nothing_to_draw() => Assert.Contains(
        "no jump", Assert.Throws<ArgumentException>(() => Square.Jumps(Newton.Minimize(a => a * a, 0))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_search_with_two_knobs_does_not_fit_a_valley() => Assert.Contains(
        "2 knobs",
        Assert.Throws<ArgumentException>(() => Square.Walked(GradientDescent.Minimize((a, b) => a + b, (0, 0), 0.1, 1))).Message,
        StringComparison.Ordinal);

    [Fact]
    public void A_valley_that_runs_backwards_or_is_nowhere_a_number_is_an_error()
    {
        Assert.Throws<ArgumentException>(() => Valley.Of(a => a, 1, -1));
        Assert.Throws<ArgumentException>(() => Valley.Of(_ => double.NaN, 0, 1));
    }

    private static LineMark Curve(Picture picture) => picture.Marks.OfType<LineMark>().First(mark => mark.Name == "loss");

    private static LineMark Walk(Picture picture) => picture.Marks.OfType<LineMark>().Single(mark => mark.Name == "the walk");
}
