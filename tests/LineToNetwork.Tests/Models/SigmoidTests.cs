using CsCheck;
using LineToNetwork.Learning;
using LineToNetwork.Models;

namespace LineToNetwork.Tests.Models;

/// <summary>The sigmoid is safe at both ends, and its derivative is right.</summary>
public sealed class SigmoidTests
{
    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(2, 0.880797077977882)]
    [InlineData(-2, 0.119202922022118)]
    [InlineData(1e4, 1)]
    [InlineData(-1e4, 0)]
    [InlineData(double.PositiveInfinity, 1)]
    [InlineData(double.NegativeInfinity, 0)]
    public void A_score_becomes_the_known_probability(double score, double probability) =>
        Assert.Equal(probability, Sigmoid.At(score), 14);

    [Fact]
    public void The_probabilities_of_yes_and_no_sum_to_one() =>
        Gen.Double[-1e4, 1e4].Sample(score => Math.Abs(Sigmoid.At(score) + Sigmoid.At(-score) - 1) < 1e-15);

    [Fact]
    public void The_steepness_is_what_nudging_measures() =>
        Gen.Double[-15, 15].Sample(score =>
        {
            double nudged = Steepness.At(Sigmoid.At, score);
            return Math.Abs(Sigmoid.SteepnessAt(score) - nudged) < 1e-9;
        });

    [Fact]
    public void Scores_and_probabilities_translate_back_and_forth() =>
        Gen.Double[-15, 15].Sample(score => Math.Abs(Sigmoid.ScoreFor(Sigmoid.At(score)) - score) < 1e-8);

    [Fact]
    public void A_probability_outside_0_to_1_is_refused_by_value()
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => Sigmoid.ScoreFor(1.5));

        Assert.StartsWith("probability is 1.5; it must be from 0 to 1.", error.Message, StringComparison.Ordinal);
    }
}
