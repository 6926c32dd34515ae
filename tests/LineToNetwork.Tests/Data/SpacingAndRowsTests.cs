using LineToNetwork.Data;

namespace LineToNetwork.Tests.Data;

/// <summary>Points on a stretch, columns of rows, and the first rows as a table.</summary>
public sealed class SpacingAndRowsTests
{
    [Fact]
    public void Even_points_have_equal_distances_and_end_exactly_at_both_ends()
    {
        double[] points = Spacing.Even(0, 0.3, 4);

        Assert.Equal(0, points[0]);
        Assert.Equal(0.3, points[^1]);
        Assert.All(points.Zip(points.Skip(1)), pair => Assert.Equal(0.1, pair.Second - pair.First, 12));
    }

    [Fact]
    public void Chebyshev_points_crowd_towards_both_ends()
    {
        double[] points = Spacing.Chebyshev(-1, 1, 5);

        Assert.Equal([-1, -0.707107, 0, 0.707107, 1], points.Select(point => Math.Round(point, 6)));
    }

    [Fact]
    public void A_single_point_or_an_infinite_end_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Spacing.Even(0, 1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Spacing.Chebyshev(0, double.PositiveInfinity, 5));
    }

    [Fact]
    public void A_column_keeps_the_order_of_the_rows() =>
        Assert.Equal([4, 4, 7], Datasets.Stopping().Column(car => car.Speed)[..3]);

    [Fact]
    public void Showing_rows_gives_a_table_with_the_rest_counted()
    {
        var table = Datasets.Planets().Show(2);

        Assert.Equal(["name", "distance", "period"], table.Headings);
        Assert.Equal(["Mercury", "0.387", "0.241"], table.Rows[0]);
        Assert.Equal("… +6", table.Note);
        Assert.Contains("<td>Mercury</td>", table.ToHtml(), StringComparison.Ordinal);
        Assert.Null(Datasets.Planets().Show(8).Note);
    }
}
