using System.Numerics;
using CsCheck;
using LineToNetwork.Data;
using LineToNetwork.Learning;
using LineToNetwork.Models;
using MathNet.Numerics;

namespace LineToNetwork.Tests.Learning;

/// <summary>The exact line: published values, MathNet's values, the laws of least squares, and hard data.</summary>
public sealed class ExactLineTests
{
    [Fact]
    public void Cars_have_the_published_line()
    {
        var cars = Datasets.Stopping();

        var line = Exact.Line(cars.Column(car => car.Speed), cars.Column(car => car.Distance));

        Assert.Equal(3.932409, line.Slope, 5e-7);
        Assert.Equal(-17.579095, line.Intercept, 5e-7);
        Assert.Equal("y = 3.93241·x - 17.5791", line.ToString());
    }

    [Fact]
    public void Kepler_s_exponent_comes_out_of_the_logarithms()
    {
        var planets = Datasets.Planets();

        var line = Exact.Line(
            planets.Column(planet => Math.Log(planet.Distance)), planets.Column(planet => Math.Log(planet.Period)));

        Assert.Equal(1.499713, line.Slope, 5e-7);
    }

    [Fact]
    public void MathNet_agrees_to_nine_digits()
    {
        var cars = Datasets.Stopping();
        double[] speed = cars.Column(car => car.Speed);
        double[] distance = cars.Column(car => car.Distance);

        AssertAgrees(speed, distance);
        Points.Any.Sample(points => AssertAgrees(points.X, points.Y));

        static void AssertAgrees(double[] x, double[] y)
        {
            var line = Exact.Line(x, y);
            var (intercept, slope) = Fit.Line(x, y);
            double scale = 1 + y.Max(Math.Abs);
            Assert.Equal(slope, line.Slope, 1e-9 * scale);
            Assert.Equal(intercept, line.Intercept, 1e-9 * scale * (1 + x.Max(Math.Abs)));
        }
    }

    [Fact]
    public void Least_squares_beats_every_nearby_line() =>
        Gen.Select(Points.Any, Gen.Double[-1, 1], Gen.Double[-1, 1]).Sample((points, turn, lift) =>
        {
            var (x, y) = points;
            var best = Exact.Line(x, y);
            double lowest = Loss.Squared.Of(best, x, y);
            foreach (double share in new[] { 1, 0.1, 0.01 })
            {
                var other = new Line(best.Slope + share * turn, best.Intercept + share * lift);
                Assert.True(Loss.Squared.Of(other, x, y) >= lowest * (1 - 1e-12));
            }
        });

    [Fact]
    public void Moving_and_scaling_the_data_moves_and_scales_the_line() =>
        Gen.Select(Points.Any, Gen.Double[-50, 50], Gen.Double[-50, 50], Gen.Double[0.1, 10], Gen.Double[0.1, 10])
            .Sample((points, right, up, wider, higher) =>
            {
                var (x, y) = points;
                var line = Exact.Line(x, y);
                var moved = Exact.Line(
                    Array.ConvertAll(x, value => wider * value + right), Array.ConvertAll(y, value => higher * value + up));
                double slope = line.Slope * higher / wider;
                Assert.Equal(slope, moved.Slope, 1e-8 * (1 + Math.Abs(slope)));
                double intercept = higher * line.Intercept + up - slope * right;
                Assert.Equal(intercept, moved.Intercept, 1e-7 * (1 + Math.Abs(intercept) + Math.Abs(slope)));
            });

    [Theory]
    [InlineData(1e9, 1)]
    [InlineData(1e15, 1)]
    [InlineData(-1e12, 1e-3)]
    [InlineData(1, 1e-12)]
    [InlineData(0, 1e-200)]
    [InlineData(0, 1e250)]
    [InlineData(1e6, 1e-9)]
    public void Large_offsets_and_nearly_equal_x_keep_at_least_nine_digits(double offset, double width)
    {
        var random = new SeededRandom(5);
        double[] x = [.. Enumerable.Range(0, 30).Select(_ => offset + width * random.NextDouble())];
        double[] y = [.. Enumerable.Range(0, 30).Select(_ => offset + random.NextNormal())];

        AssertNineDigits(x, y);
    }

    [Fact]
    public void Random_hard_data_keep_at_least_nine_digits() =>
        Gen.Select(
                Gen.Double[-12, 12], Gen.Double[-6, 6], Gen.Double[0, 1].Array[3, 20], Gen.Double[-1, 1].Array[20])
            .Where((_, _, places, _) => places.Max() - places.Min() > 0.1)
            .Sample((offset, width, places, heights) => AssertNineDigits(
                Array.ConvertAll(places, place => Math.Pow(10, offset) + Math.Pow(10, width) * place),
                heights[..places.Length]));

    [Fact]
    public void All_x_equal_is_refused_with_the_reason_and_the_mend()
    {
        var error = Assert.Throws<ArgumentException>(() => Exact.Line([2.5, 2.5, 2.5], [1, 2, 3]));

        Assert.StartsWith(
            "x is 2.5 for every point; the best line through them would stand upright: add a point with another x.",
            error.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void One_point_is_refused_with_the_reason_and_the_mend()
    {
        var error = Assert.Throws<ArgumentException>(() => Exact.Line([1], [2]));

        Assert.StartsWith("x has one value; a line needs at least two points: add another one.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Different_lengths_NaN_infinity_and_no_data_are_refused()
    {
        Assert.Throws<ArgumentException>(() => Exact.Line([1, 2], [1]));
        Assert.Throws<ArgumentException>(() => Exact.Line([], []));
        Assert.Throws<ArgumentException>(() => Exact.Line([1, double.NaN], [1, 2]));
        Assert.Throws<ArgumentException>(() => Exact.Line([1, 2], [1, double.PositiveInfinity]));
    }

    [Fact]
    public void Knobs_too_large_for_a_number_are_refused_with_the_reason()
    {
        var error = Assert.Throws<ArgumentException>(() => Exact.Line([0, 1e-10], [0, 1e300]));

        Assert.StartsWith("y: the line's knobs are larger than a number can be;", error.Message, StringComparison.Ordinal);
    }

    /// <summary>Compares with whole-number arithmetic, which rounds nothing.</summary>
    private static void AssertNineDigits(double[] x, double[] y)
    {
        if (x.Distinct().Count() == 1)
        {
            Assert.Throws<ArgumentException>(() => Exact.Line(x, y));
            return;
        }

        var line = Exact.Line(x, y);
        var (slope, intercept) = WithoutRounding(x, y);
        Assert.InRange(Math.Abs(line.Slope - slope), 0, 1e-9 * Math.Abs(slope));
        Assert.InRange(Math.Abs(line.Intercept - intercept), 0, 1e-9 * Math.Abs(intercept));
    }

    private static (double Slope, double Intercept) WithoutRounding(double[] x, double[] y)
    {
        BigInteger[] wholeX = Array.ConvertAll(x, Whole);
        BigInteger[] wholeY = Array.ConvertAll(y, Whole);
        BigInteger count = x.Length;
        BigInteger sumX = Sum(wholeX);
        BigInteger sumY = Sum(wholeY);
        BigInteger sumXX = Sum([.. wholeX.Select(value => value * value)]);
        BigInteger sumXY = Sum([.. wholeX.Zip(wholeY, (left, right) => left * right)]);
        BigInteger divisor = count * sumXX - sumX * sumX;
        return (
            Ratio(count * sumXY - sumX * sumY, divisor),
            Ratio(sumXX * sumY - sumX * sumXY, divisor << Places));
    }

    private const int Places = 1100;

    /// <summary>value · 2^1100, a whole number for every double but the very smallest.</summary>
    private static BigInteger Whole(double value)
    {
        int exponent = value == 0 ? 0 : Math.ILogB(value) - 52;
        var digits = new BigInteger(Math.ScaleB(value, -exponent));
        return digits << (exponent + Places);
    }

    private static BigInteger Sum(BigInteger[] values) => values.Aggregate(BigInteger.Zero, (sum, value) => sum + value);

    /// <summary>The quotient to about 60 bits, whatever the sizes.</summary>
    private static double Ratio(BigInteger dividend, BigInteger divisor)
    {
        int shift = (int)(divisor.GetBitLength() - dividend.GetBitLength()) + 64;
        var quotient = shift >= 0 ? (dividend << shift) / divisor : dividend / (divisor << -shift);
        return Math.ScaleB((double)quotient, -shift);
    }
}
