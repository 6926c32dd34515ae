using CsCheck;
using LineToNetwork.Learning;
using LineToNetwork.Models;

namespace LineToNetwork.Tests.Learning;

/// <summary>Losses are what they say, their derivatives match them, and they are safe at both ends.</summary>
public sealed class LossTests
{
    public static TheoryData<string> OfScores => ["cross-entropy", "squared"];

    [Fact]
    public void The_mean_losses_of_a_line_are_those_counted_by_hand()
    {
        var line = new Line(1, 0);
        double[] x = [0, 1, 2];
        double[] y = [1, 1, 0];

        Assert.Equal((1.0 + 0 + 4) / 3, Loss.Squared.Of(line, x, y), 12);
        Assert.Equal((1.0 + 0 + 2) / 3, Loss.Absolute.Of(line, x, y), 12);
        Assert.Equal((-1.0 + 0 + 2) / 3, Loss.Gap.Of(line, x, y), 12);
        Assert.Equal(Loss.Squared.Of(line, x, y), Loss.Squared.Of(place => place, x, y), 12);
        Assert.Equal(Loss.Squared.Of(line, x, y), Loss.Squared.Of([0, 1, 2], y), 12);
    }

    [Fact]
    public void Derivatives_match_their_functions_away_from_corners() =>
        Gen.Select(Gen.Double[-5, 5], Gen.Double[-5, 5]).Where((predicted, actual) => Math.Abs(predicted - actual) > 1e-3)
            .Sample((predicted, actual) =>
            {
                foreach (var loss in new[] { Loss.Squared, Loss.Absolute, Loss.Gap })
                {
                    double nudged = Steepness.At(moved => loss.Function(moved, actual), predicted);
                    Assert.Equal(nudged, loss.Derivative(predicted, actual), 1e-6);
                }
            });

    [Theory]
    [MemberData(nameof(OfScores))]
    public void Derivatives_of_losses_of_scores_match_their_functions(string name) =>
        Gen.Select(Gen.Double[-20, 20], Gen.Int[0, 1]).Sample((score, label) =>
        {
            var loss = OfScore(name);
            double nudged = Steepness.At(moved => loss.Function(moved, label), score);
            Assert.Equal(nudged, loss.Derivative(score, label), 1e-7);
        });

    [Fact]
    public void The_surprise_of_a_score_equals_the_surprise_of_its_probability() =>
        Gen.Select(Gen.Double[-15, 15], Gen.Int[0, 1]).Sample((score, label) =>
        {
            double ofProbability = Loss.CrossEntropy.Function(Sigmoid.At(score), label);
            Assert.Equal(ofProbability, Loss.CrossEntropyOfScore.Function(score, label), 1e-9);
        });

    [Theory]
    [InlineData(1e4, 0, 1e4, 1)]
    [InlineData(-1e4, 1, 1e4, -1)]
    [InlineData(1e4, 1, 0, 0)]
    [InlineData(-1e4, 0, 0, 0)]
    public void Surprise_at_scores_of_ten_thousand_is_a_number_and_so_is_its_steepness(
        double score, double label, double surprise, double steepness)
    {
        Assert.Equal(surprise, Loss.CrossEntropyOfScore.Function(score, label));
        Assert.Equal(steepness, Loss.CrossEntropyOfScore.Derivative(score, label));
    }

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(1, 1, 0)]
    [InlineData(0, 1, double.PositiveInfinity)]
    [InlineData(1, 0, double.PositiveInfinity)]
    public void Surprise_at_probabilities_of_0_and_1_is_never_NaN(double probability, double label, double surprise) =>
        Assert.Equal(surprise, Loss.CrossEntropy.Function(probability, label));

    [Fact]
    public void A_tiny_surprise_keeps_its_digits() =>
        Assert.Equal(1, Loss.CrossEntropyOfScore.Function(40, 1) / Math.Exp(-40), 1e-12);

    [Fact]
    public void A_confidently_wrong_answer_leaves_surprise_steep_and_squares_flat()
    {
        Assert.Equal(-1, Loss.CrossEntropyOfScore.Derivative(-10, 1), 1e-4);
        Assert.InRange(Math.Abs(Loss.SquaredOfScore.Derivative(-10, 1)), 0, 1e-4);
    }

    [Fact]
    public void The_exact_gradient_of_a_line_s_loss_matches_nudging_to_a_millionth() =>
        Gen.Select(Points.Any, Gen.Double[-10, 10], Gen.Double[-10, 10]).Sample((points, a, b) =>
        {
            var (x, y) = points;
            var objective = Loss.Squared.On(x, y);
            double[] nudged = Steepness.Gradient(objective.Value, [a, b]);
            double[] exact = objective.Gradient([a, b]);
            double scale = Math.Max(1, exact.Max(Math.Abs));
            Assert.Equal(objective.Value([a, b]), Loss.Squared.Of(new Line(a, b), x, y), 1e-12 * (1 + objective.Value([a, b])));
            Assert.Equal(exact[0] / scale, nudged[0] / scale, 1e-6);
            Assert.Equal(exact[1] / scale, nudged[1] / scale, 1e-6);
        });

    [Fact]
    public void Broken_data_are_refused_by_name()
    {
        var line = new Line(1, 0);

        Assert.Contains("x has 1 values and y has 2", Assert.Throws<ArgumentException>(() => Loss.Squared.Of(line, [1], [1, 2])).Message, StringComparison.Ordinal);
        Assert.Contains("x is empty", Assert.Throws<ArgumentException>(() => Loss.Squared.Of(line, [], [])).Message, StringComparison.Ordinal);
        Assert.Contains("x[0] is NaN", Assert.Throws<ArgumentException>(() => Loss.Squared.Of(line, [double.NaN], [1])).Message, StringComparison.Ordinal);
        Assert.Contains("y[1] is -Infinity", Assert.Throws<ArgumentException>(() => Loss.Squared.On([1, 2], [1, double.NegativeInfinity])).Message, StringComparison.Ordinal);
        Assert.Contains("predicted has 2 values and actual has 1", Assert.Throws<ArgumentException>(() => Loss.Squared.Of([1, 2], [1])).Message, StringComparison.Ordinal);
    }

    private static Loss OfScore(string name) => name == "squared" ? Loss.SquaredOfScore : Loss.CrossEntropyOfScore;
}
