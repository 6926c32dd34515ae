using LineToNetwork.Figures;
using LineToNetwork.Figures.Marks;
using LineToNetwork.Lessons;

namespace LineToNetwork.Tests.Lessons;

public sealed class LevelLineTests
{
    [Fact]
    public void A_straight_border_is_one_line_in_its_true_place()
    {
        var line = Traced((x, y) => x + (2 * y));
        Assert.Equal(1, line.X.Count(double.IsNaN));
        Assert.All(Corners(line), corner => Assert.Equal(0, corner.X + (2 * corner.Y), 1e-9));
    }

    [Fact]
    public void A_ring_closes()
    {
        var line = Traced((x, y) => (x * x) + (y * y) - 0.5);
        var corners = Corners(line).ToList();
        Assert.Equal(1, line.X.Count(double.IsNaN));
        Assert.Equal(corners[0], corners[^1]);
        Assert.All(corners, corner => Assert.Equal(0.5, (corner.X * corner.X) + (corner.Y * corner.Y), 0.01));
    }

    [Fact]
    public void Two_borders_are_two_lines() => Assert.Equal(2, Traced((x, _) => (x * x) - 0.25).X.Count(double.IsNaN));

    [Fact]
    public void A_saddle_is_crossed_by_two_lines()
    {
        // The middle of the grid lies between two columns and two rows, so that one small square has all four sides passed.
        var line = Traced((x, y) => (x * y) + 0.0001, steps: 20);
        Assert.Equal(2, line.X.Count(double.IsNaN));
    }

    [Fact]
    public void A_field_that_never_passes_the_level_has_no_line() => Assert.Null(LevelLine.Of(Field((x, y) => 1 + (x * x), 21), 0));

    private static LineMark Traced(Func<double, double, double> function, int steps = 21) =>
        (LineMark)Assert.Single(LevelLine.Of(Field(function, steps), 0)!.First.Marks);

    private static Grid Field(Func<double, double, double> function, int steps) =>
        Grid.Of(function, Series.Between(-1, 1, steps), Series.Between(-1, 1, steps));

    private static IEnumerable<(double X, double Y)> Corners(LineMark line) =>
        line.X.Zip(line.Y).Where(corner => !double.IsNaN(corner.First));
}
