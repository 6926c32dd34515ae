using LineToNetwork.Learning;
using LineToNetwork.Models;

namespace LineToNetwork.Tests.Learning;

/// <summary>Taylor's pieces match the known series, and cling better with every degree.</summary>
public sealed class TaylorTests
{
    [Fact]
    public void The_sine_has_its_known_series()
    {
        var piece = Taylor.Of(Math.Sin, center: 0, degree: 7);

        double[] series = [0, 1, 0, -1.0 / 6, 0, 1.0 / 120, 0, -1.0 / 5040];
        Assert.All(piece.Knobs.Zip(series), pair => Assert.Equal(pair.Second, pair.First, 1e-9));
        Assert.Equal("y = 1·x - 0.166667·x³ + 0.00833333·x⁵ - 0.000198413·x⁷", piece.ToString());
    }

    [Fact]
    public void Away_from_zero_the_knobs_are_those_of_the_shifted_curve()
    {
        var piece = Taylor.Of(Math.Exp, center: 1, degree: 3);

        Assert.All(piece.Knobs.Zip([1, 1, 0.5, 1.0 / 6]), pair => Assert.Equal(Math.E * pair.Second, pair.First, 1e-8));
        Assert.Equal("y = 2.71828·(x - 1) + 1.35914·(x - 1)² + 0.453047·(x - 1)³ + 2.71828", piece.ToString());
    }

    [Fact]
    public void Each_degree_clings_closer_near_the_center()
    {
        double[] misses = [.. Enumerable.Range(0, 8).Select(degree =>
            Math.Abs(Taylor.Of(Math.Exp, center: 0, degree).At(0.5) - Math.Exp(0.5)))];

        Assert.All(misses.Zip(misses.Skip(1)), pair => Assert.True(pair.Second < pair.First));
    }

    [Fact]
    public void A_smaller_radius_serves_curves_that_are_tame_only_nearby()
    {
        var piece = Taylor.Of(Sigmoid.At, center: 0, degree: 3);
        var runge = Taylor.Of(x => 1 / (1 + 25 * x * x), center: 0, degree: 2, radius: 0.05);

        Assert.All(piece.Knobs.Zip([0.5, 0.25, 0, -1.0 / 48]), pair => Assert.Equal(pair.Second, pair.First, 1e-7));
        Assert.Equal(-25, runge.Knobs[2], 1e-4);
    }

    [Fact]
    public void Degrees_and_places_that_cannot_be_measured_are_refused()
    {
        Assert.StartsWith(
            "degree is 11; it must be at most 10: higher ones cannot be measured well.",
            Assert.Throws<ArgumentOutOfRangeException>(() => Taylor.Of(Math.Sin, 0, 11)).Message,
            StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => Taylor.Of(Math.Sin, 0, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Taylor.Of(Math.Sin, 0, 3, radius: 0));
        Assert.Throws<ArgumentException>(() => Taylor.Of(Math.Log, center: 0, degree: 3));
    }
}
