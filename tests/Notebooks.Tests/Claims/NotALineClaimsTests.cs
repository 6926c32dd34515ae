using System.Numerics;
using LineToNetwork.Data;
using LineToNetwork.Learning;
using LineToNetwork.Models;

namespace Notebooks.Tests.Claims;

/// <summary>The numbers in the prose of notebooks/07-not-a-line.dib.</summary>
public sealed class NotALineClaimsTests
{
    [Fact]
    public void A_straight_line_gets_111_of_200_ring_points_and_squares_get_all()
    {
        var rings = Datasets.Rings();
        var flat = rings.Columns(("x", p => p.X), ("y", p => p.Y));
        var squares = rings.Columns(("x²", p => p.X * p.X), ("y²", p => p.Y * p.Y));
        var all = flat.With("x²", squares["x²"]).With("y²", squares["y²"]);

        Assert.Equal(111, Right(flat, rings));
        Assert.Equal(200, Right(squares, rings));
        Assert.Equal(200, Right(all, rings));
    }

    [Fact]
    public void Squares_get_all_of_200_fresh_ring_points_too() =>
        Assert.Equal(200, FreshRight(Datasets.Rings(), Datasets.Rings(seed: 2), points => points.Columns(
            ("x", p => p.X), ("y", p => p.Y), ("x²", p => p.X * p.X), ("y²", p => p.Y * p.Y))));

    [Fact]
    public void Four_quarters_are_solved_by_x_times_y_and_by_a_line_about_half()
    {
        var quarters = Datasets.Xor();
        var plain = quarters.Columns(("x", p => p.X), ("y", p => p.Y));

        Assert.InRange(Right(plain, quarters), 80, 120);
        Assert.Equal(200, Right(plain.With("x·y", quarters.Column(p => p.X * p.Y)), quarters));
    }

    [Fact]
    public void Moons_need_degree_3_and_degree_4_wins_three_points_more()
    {
        var moons = Datasets.Moons(200, noise: 0.25);
        int[] right = [.. Enumerable.Range(1, 4).Select(degree =>
            Right(Basis.MonomialsOfTwo(degree).Columns(moons.Column(p => p.X), moons.Column(p => p.Y)), moons))];

        Assert.InRange(right[1] - right[0], 0, 3);
        Assert.Equal(195, right[2]);
        Assert.Equal(198, right[3]);
    }

    [Theory]
    [InlineData(3, 186)]
    [InlineData(4, 182)]
    public void On_fresh_moons_degree_4_gets_fewer_right_than_degree_3(int degree, int right) => Assert.Equal(
        right,
        FreshRight(
            Datasets.Moons(200, noise: 0.25),
            Datasets.Moons(200, noise: 0.25, seed: 2),
            points => Basis.MonomialsOfTwo(degree).Columns(points.Column(p => p.X), points.Column(p => p.Y))));

    [Fact]
    public void Three_terms_of_the_sine_are_nowhere_more_than_0_0002_off_from_minus_1_to_1()
    {
        var polynomial = Taylor.Of(Math.Sin, center: 0, degree: 5);

        Assert.Equal(3, polynomial.Knobs.Count(knob => knob != 0));
        Assert.InRange(Spacing.Even(-1, 1, 201).Max(x => Math.Abs(polynomial.At(x) - Math.Sin(x))), 0.0001, 0.0002);
    }

    [Fact]
    public void Each_further_dot_in_even_steps_makes_the_swing_worse_and_crowded_dots_tame_it()
    {
        int[] counts = [5, 7, 9, 11, 13, 15];
        double[] even = [.. counts.Select(count => WorstGap(Spacing.Even(-5, 5, count)))];
        double[] crowded = [.. counts.Select(count => WorstGap(Spacing.Chebyshev(-5, 5, count)))];

        Assert.Equal(even.Order(), even);
        Assert.Equal(1.96, Through(Spacing.Even(-5, 5, 11)).At(4.7), 0.01);
        Assert.Equal(7.23, Through(Spacing.Even(-5, 5, 15)).At(-4.8), 0.01);
        Assert.Equal(crowded.OrderDescending(), crowded);
        Assert.True(crowded[^1] < 0.1);
        Assert.True(crowded[3] < 0.2, "Exercise 3 has eleven dots.");
    }

    [Fact]
    public void On_powers_the_walk_is_lost_in_a_long_valley_and_on_Chebyshev_s_shapes_it_arrives()
    {
        double[] x = Spacing.Even(0, 1, 41);
        double[] wave = x.Column(place => Math.Sin(9 * place));
        var powers = StandardizedColumns.Of(Basis.Monomials(8).Columns(x)).Columns;
        var chebyshev = StandardizedColumns.Of(Basis.Chebyshev(8, 0, 1).Columns(x)).Columns;

        Assert.InRange(Exact.ConditionNumber(powers), 300_000, 350_000);
        Assert.InRange(Exact.ConditionNumber(chebyshev), 1.5, 2.5);
        Assert.True(LinearRegression.Descend(powers, wave, 0.1, 5000).Path.Last.Loss > 0.05);
        Assert.True(LinearRegression.Descend(chebyshev, wave, 0.1, 500).Path.Last.Loss < 1e-5);
    }

    [Fact]
    public void A_cat_photo_has_800_020_000_columns_of_degree_2_and_more_than_ten_million_million_of_degree_3()
    {
        Assert.Equal(800_020_000, TermCount.OfDegree(200 * 200, 2));
        Assert.Equal(6, TermCount.OfDegree(3, 2));
        Assert.True(TermCount.OfDegree(200 * 200, 3) > BigInteger.Pow(10, 13));
    }

    private static int Right(Columns columns, IEnumerable<LabelledPoint> points)
    {
        double[] labels = points.Column(point => point.Label);
        return (int)Math.Round(labels.Length * LogisticRegression.Newton(columns, labels).Model.Accuracy(columns, labels));
    }

    /// <summary>How many points a model gets right that it was not fitted to.</summary>
    private static int FreshRight(
        IReadOnlyList<LabelledPoint> learned, IReadOnlyList<LabelledPoint> fresh, Func<IReadOnlyList<LabelledPoint>, Columns> columns)
    {
        var model = LogisticRegression.Newton(columns(learned), learned.Column(point => point.Label)).Model;
        return (int)Math.Round(fresh.Count * model.Accuracy(columns(fresh), fresh.Column(point => point.Label)));
    }

    private static Curve Through(double[] x) => Exact.Curve(Basis.Chebyshev(x.Length - 1, -5, 5), x, x.Column(Hill));

    private static double WorstGap(double[] x)
    {
        var curve = Through(x);
        return Spacing.Even(-5, 5, 401).Max(place => Math.Abs(curve.At(place) - Hill(place)));
    }

    private static double Hill(double x) => 1 / (1 + (x * x));
}
