using LineToNetwork.Learning;
using LineToNetwork.Models;

namespace LineToNetwork.Tests.Training;

public sealed class LossTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Surprise_stays_finite_for_scores_of_ten_thousand(int label)
    {
        var network = Network.Create(seed: 1, 1, Layer.Sigmoid(1)).WithKnobs([10_000, 0]);
        var examples = Examples.Of([[1.0], [-1.0]], [label, label]);

        Assert.Equal(5_000, network.Loss(examples), 1e-3);
        Assert.All(network.Gradient(examples), number => Assert.True(float.IsFinite(number)));
    }

    [Fact]
    public void Surprise_of_a_softmax_stays_finite_for_scores_of_ten_thousand()
    {
        var network = Network.Create(seed: 1, 1, Layer.Softmax(2)).WithKnobs([10_000, 0, -10_000, 0]);
        var examples = Examples.Of([[1.0]], [1]);

        Assert.Equal(20_000, network.Loss(examples), 1e-2);
        Assert.All(network.Gradient(examples), number => Assert.True(float.IsFinite(number)));
    }

    [Fact]
    public void Surprise_is_minus_the_logarithm_of_the_probability()
    {
        for (var score = -20.0; score <= 20; score += 0.25)
        {
            var network = Network.Create(seed: 1, 1, Layer.Sigmoid(1)).WithKnobs([0, (float)score]);
            Assert.Equal(Math.Log(1 + Math.Exp(-score)), network.Loss(Examples.Of([[0.0]], [1])), 1e-6 * (1 + Math.Abs(score)));
            Assert.Equal(Math.Log(1 + Math.Exp(score)), network.Loss(Examples.Of([[0.0]], [0])), 1e-6 * (1 + Math.Abs(score)));
        }
    }

    [Fact]
    public void A_confidently_wrong_answer_leaves_surprise_steep_and_the_squared_gap_flat()
    {
        var network = Network.Create(seed: 1, 1, Layer.Sigmoid(1)).WithKnobs([0, -15]);
        var examples = Examples.Of([[0.0]], [1]);

        Assert.Equal(-1, network.Gradient(examples, NetworkLoss.Surprise)[1], 1e-4);
        Assert.Equal(0, network.Gradient(examples, NetworkLoss.Squared)[1], 1e-5);
    }

    [Fact]
    public void The_loss_that_fits_is_surprise_for_probabilities_and_squared_otherwise()
    {
        Assert.Same(NetworkLoss.Surprise, NetworkLoss.For(Network.Create(seed: 1, 1, Layer.Sigmoid(1))));
        Assert.Same(NetworkLoss.Surprise, NetworkLoss.For(Network.Create(seed: 1, 1, Layer.Softmax(2))));
        Assert.Same(NetworkLoss.Squared, NetworkLoss.For(Network.Create(seed: 1, 1, Layer.Linear(1))));
    }

    [Fact]
    public void Many_examples_are_measured_in_portions_with_the_same_result()
    {
        var network = Network.Create(seed: 1, 3, Layer.Tanh(7), Layer.Linear(2));
        var examples = Samples.For(network, 700, seed: 3);
        var single = Enumerable.Range(0, 700).Average(row =>
        {
            var outputs = network.Outputs(examples.InputsOf(row));
            return outputs.Zip(examples.TargetsFor(network)[(2 * row)..], (output, target) => (output - target) * (output - target)).Sum();
        });

        Assert.Equal(single, network.Loss(examples), 1e-5);
    }
}
