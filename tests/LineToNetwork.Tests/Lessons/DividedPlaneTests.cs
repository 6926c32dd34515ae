using LineToNetwork.Data;
using LineToNetwork.Figures;
using LineToNetwork.Figures.Marks;
using LineToNetwork.Lessons;
using LineToNetwork.Models;

namespace LineToNetwork.Tests.Lessons;

public sealed class DividedPlaneTests
{
    private static readonly LabelledPoint[] FourPoints = [new(-1, -1, 0), new(-1, 1, 0), new(1, -1, 1), new(1, 1, 1)];

    [Fact]
    public void Its_title_counts_the_points_that_are_answered_rightly()
    {
        Assert.Equal("4 of 4 points right", DividedPlane.Of(FourPoints, (x, _) => Sigmoid.At(x)).First.Title);
        Assert.Equal("2 of 4 points right", DividedPlane.Of(FourPoints, (_, y) => Sigmoid.At(y)).First.Title);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(50)]
    [InlineData(10_000)]
    public void Its_border_lies_where_the_probability_is_one_half_however_sure_the_model_is(double sharpness)
    {
        var border = Border(DividedPlane.Of(FourPoints, (x, y) => Sigmoid.At(sharpness * (x - (0.3 * y) - 0.1))));

        var corners = border.X.Zip(border.Y).Where(corner => double.IsFinite(corner.First)).ToList();
        Assert.True(corners.Count > 50);
        Assert.All(corners, corner => Assert.Equal(0.1 + (0.3 * corner.Second), corner.First, 0.03));
    }

    [Fact]
    public void A_model_that_always_says_the_same_has_no_border() => Assert.Empty(
        DividedPlane.Of(FourPoints, (_, _) => 1).First.Marks.OfType<LineMark>());

    [Fact]
    public void Without_points_it_says_what_to_give() =>
        Assert.Throws<ArgumentException>(() => DividedPlane.Of([], (_, _) => 0.5));

    private static LineMark Border(Figure figure) => Assert.Single(figure.First.Marks.OfType<LineMark>());
}
