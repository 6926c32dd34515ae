using CsCheck;
using LineToNetwork.Learning;

namespace LineToNetwork.Tests.Learning;

/// <summary>Nudging measures derivatives to many digits, first and second ones.</summary>
public sealed class SteepnessTests
{
    [Fact]
    public void The_steepness_of_known_curves_is_right_to_nine_digits() =>
        Gen.Double[-5, 5].Sample(x =>
        {
            Assert.Equal(Math.Cos(x), Steepness.At(Math.Sin, x), 1e-9);
            Assert.Equal(1, Steepness.At(Math.Exp, x) / Math.Exp(x), 1e-9);
            Assert.Equal(3 * x * x, Steepness.At(value => value * value * value, x), 1e-8);
        });

    [Fact]
    public void Large_places_get_a_larger_nudge() =>
        Assert.Equal(2e8, Steepness.At(x => x * x, 1e8), 1e8 * 1e-8);

    [Fact]
    public void The_gradient_measures_each_knob_with_the_others_held_still() =>
        Gen.Select(Gen.Double[-5, 5], Gen.Double[-5, 5]).Sample((a, b) =>
        {
            var (alongA, alongB) = Steepness.Gradient((p, q) => p * p * q + q, a, b);
            Assert.Equal(2 * a * b, alongA, 1e-7);
            Assert.Equal(a * a + 1, alongB, 1e-7);
            double[] many = Steepness.Gradient(knobs => knobs[0] * knobs[0] * knobs[1] + knobs[1], [a, b]);
            Assert.Equal([alongA, alongB], many);
        });

    [Fact]
    public void Secants_turn_into_the_tangent_as_the_nudge_shrinks()
    {
        double[] misses = [.. new[] { 1, 0.1, 0.01 }.Select(nudge => Math.Abs(Steepness.Secant(x => x * x, 1, nudge).Slope - 2))];

        Assert.Equal(1, misses[0], 1e-9);
        Assert.Equal(0.1, misses[1], 1e-9);
        Assert.Equal(0.01, misses[2], 1e-9);
        Assert.Equal(1, Steepness.Secant(x => x * x, 1, 0.5).At(1), 12);
    }

    [Fact]
    public void Two_equal_places_have_no_secant()
    {
        var error = Assert.Throws<ArgumentException>(() => Steepness.Between(Math.Sin, 1, 1));

        Assert.StartsWith("from and to are both 1; two different places are needed to see a rise.", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Steepness.Secant(Math.Sin, 1, 0));
    }

    [Fact]
    public void A_place_that_is_not_finite_is_refused_by_value()
    {
        Assert.Contains("x is NaN", Assert.Throws<ArgumentOutOfRangeException>(() => Steepness.At(Math.Sin, double.NaN)).Message, StringComparison.Ordinal);
        Assert.Contains("knobs[1] is Infinity", Assert.Throws<ArgumentException>(() => Steepness.Gradient(knobs => 0, [1, double.PositiveInfinity])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_bend_of_known_curves_is_right_to_eight_digits() =>
        Gen.Double[-5, 5].Sample(x =>
        {
            Assert.Equal(-Math.Sin(x), Curvature.At(Math.Sin, x), 1e-8);
            Assert.Equal(6, Curvature.At(value => 3 * value * value - value, x), 1e-7);
        });

    [Fact]
    public void All_second_derivatives_come_out_with_their_mixed_ones()
    {
        double[,] hessian = Curvature.Of(k => k[0] * k[0] * k[1] + Math.Exp(k[1]) * k[2], [2, 0.5, 3]);

        Assert.Equal(1, hessian[0, 0], 1e-7);
        Assert.Equal(4, hessian[0, 1], 1e-7);
        Assert.Equal(4, hessian[1, 0], 1e-7);
        Assert.Equal(3 * Math.Exp(0.5), hessian[1, 1], 1e-7);
        Assert.Equal(Math.Exp(0.5), hessian[1, 2], 1e-7);
        Assert.Equal(0, hessian[0, 2], 1e-7);
        Assert.Equal(0, hessian[2, 2], 1e-7);
    }

    [Fact]
    public void Both_ways_to_measure_second_derivatives_agree()
    {
        var objective = Loss.Squared.On([1, 2, 4], [3, 1, 2]);

        double[,] fromGradient = objective.Hessian([0.5, -1]);
        double[,] fromValue = Curvature.Of(objective.Value, [0.5, -1]);

        for (int i = 0; i < 2; i++)
        {
            for (int j = 0; j < 2; j++)
            {
                Assert.Equal(fromGradient[i, j], fromValue[i, j], 1e-6);
            }
        }

        Assert.Equal(2 * (1 + 4 + 16) / 3.0, fromGradient[0, 0], 1e-8);
    }
}
