using LineToNetwork.Figures;
using LineToNetwork.Figures.Marks;
using LineToNetwork.Learning;
using LineToNetwork.Lessons;
using LineToNetwork.Models;

namespace LineToNetwork.Tests.Lessons;

public sealed class GapsTests
{
    private static readonly double[] X = [1, 2, 4];
    private static readonly double[] Y = [3, 2, 7];
    private static readonly Line Half = new(0.5, 1);

    [Fact]
    public void A_bar_runs_from_every_dot_to_the_line()
    {
        var bars = Mark<SegmentsMark>(Gaps.Bars(Half, X, Y));

        Assert.Equal(X, bars.FromX);
        Assert.Equal(X, bars.ToX);
        Assert.Equal(Y, bars.FromY);
        Assert.Equal([1.5, 2, 3], bars.ToY);
        Assert.Equal(Ink.Error, bars.Ink);
    }

    [Fact]
    public void A_square_stands_on_every_gap()
    {
        var squares = Mark<SquaresMark>(Gaps.Squares(Half, X, Y));

        Assert.Equal(Y, squares.Y);
        Assert.Equal([1.5, 2, 3], squares.Predicted);
    }

    [Fact]
    public void The_title_of_the_squares_is_the_loss()
    {
        Assert.Equal(18.25 / 3, Loss.Squared.Of(Half, X, Y), 12);
        Assert.Equal("Average square: 6.083", Gaps.Squares(Half, X, Y).First.Title);
    }

    [Fact]
    public void Gaps_that_cancel_average_to_a_plain_zero() =>
        Assert.Equal("Average gap: 0", Gaps.Bars(new Line(0, Y.Average()), X, Y).First.Title);

    [Fact]
    public void Dots_lie_over_the_line_and_the_line_over_the_gaps() => Assert.Equal(
        [typeof(SegmentsMark), typeof(LineMark), typeof(PointsMark)],
        Gaps.Bars(Half, X, Y).First.Marks.Select(mark => mark.GetType()));

    [Fact]
    public void The_line_runs_from_zero_to_beyond_the_last_dot()
    {
        var line = Mark<LineMark>(Gaps.Bars(Half, X, Y));

        Assert.Equal(0, line.X.Low);
        Assert.True(line.X.High > 4);
    }

    [Fact]
    public void One_dot_is_enough() => Assert.Single(Mark<SegmentsMark>(Gaps.Bars(Half, [2], [5])).FromX);

    [Fact]
    public void Lists_of_different_lengths_are_named() =>
        Assert.Contains("y", Assert.Throws<ArgumentException>(() => Gaps.Squares(Half, [1, 2], [1])).Message, StringComparison.Ordinal);

    [Fact]
    public void Along_a_trail_every_stop_is_a_line_with_its_formula()
    {
        var figure = Gaps.Along(Trail.Through((0, 5), (0.5, 1)), X, Y);

        Assert.Equal(["y = 0·x + 5", "y = 0.5·x + 1"], figure.Pictures.Select(picture => picture.Title));
        Assert.Equal([1.5, 2, 3], figure.Pictures[1].Marks.OfType<SegmentsMark>().Single().ToY);
    }

    private static TMark Mark<TMark>(Figure figure)
        where TMark : Mark => figure.First.Marks.OfType<TMark>().Single();
}
