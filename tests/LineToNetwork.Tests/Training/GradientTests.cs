using CsCheck;
using LineToNetwork.Learning;
using LineToNetwork.Models;

namespace LineToNetwork.Tests.Training;

/// <summary>The two engines and finite differences agree: on random networks, data and losses.</summary>
public sealed class GradientTests
{
    private static readonly Gen<Layer> Hidden = Gen.Select(
        Gen.Int[1, 40], Gen.Int[0, 3], (neurons, kind) => kind switch
        {
            0 => Layer.Relu(neurons),
            1 => Layer.Tanh(neurons),
            2 => Layer.Sigmoid(neurons),
            _ => Layer.Linear(neurons),
        });

    private static readonly Gen<Layer> Last = Gen.Select(
        Gen.Int[0, 4], kind => kind switch
        {
            0 => Layer.Sigmoid(1),
            1 => Layer.Softmax(4),
            2 => Layer.Linear(3),
            3 => Layer.Tanh(2),
            _ => Layer.Sigmoid(1),
        });

    private static readonly Gen<(Network Network, Examples Examples)> Sample =
        from inputs in Gen.Int[1, 20]
        from hidden in Hidden.Array[0, 3]
        from last in Last
        from seed in Gen.Int[0, 10_000]
        from count in Gen.Int[1, 20]
        let start = Network.Create(seed, inputs, [.. hidden, last])
        let network = start.WithKnobs([.. start.Knobs.Select((knob, index) => knob + (0.1f * MathF.Sin(index)))])
        select (network, Samples.For(network, count, seed));

    [Fact]
    public void The_network_agrees_with_Value_on_every_knob() => Sample.Sample(sample =>
    {
        var scalar = new ScalarNetwork(sample.Network);
        var loss = Value.Mean([.. Losses(scalar, sample.Network, sample.Examples)]);
        loss.Backward();

        var gradient = sample.Network.Gradient(sample.Examples);

        AssertClose(scalar.Knobs.Select(knob => knob.Gradient), gradient.Select(number => (double)number), 1e-4);
        Assert.Equal(loss.Number, sample.Network.Loss(sample.Examples), 1e-5 * (1 + Math.Abs(loss.Number)));
    }, iter: 60);

    [Fact]
    public void Value_agrees_with_nudging_on_every_knob() => Sample.Sample(sample =>
    {
        var scalar = new ScalarNetwork(sample.Network);
        var tape = Tape.Of(Value.Mean([.. Losses(scalar, sample.Network, sample.Examples)]));
        tape.Backward();
        var random = new Random(1);
        foreach (var knob in scalar.Knobs.OrderBy(_ => random.Next()).Take(5))
        {
            var nudged = Nudge(tape, knob, out var kinked);
            Assert.True(
                kinked || Math.Abs(knob.Gradient - nudged) <= 1e-8 * Math.Max(1, Math.Abs(nudged)),
                $"{sample.Network}: {knob.Gradient} against {nudged}");
        }
    }, iter: 60);

    [Fact]
    public void The_squared_loss_of_a_sigmoid_agrees_with_Value()
    {
        var network = Network.Create(seed: 5, 2, Layer.Tanh(3), Layer.Sigmoid(1));
        var examples = Samples.For(network, 9, seed: 2);
        var scalar = new ScalarNetwork(network);
        var rows = Samples.Rows(9, 2, seed: 2);
        Value.Mean([.. rows.Select((row, index) => (scalar.Outputs(row)[0] - examples.Labels[index]).Squared())]).Backward();

        var gradient = network.Gradient(examples, NetworkLoss.Squared);

        AssertClose(scalar.Knobs.Select(knob => knob.Gradient), gradient.Select(number => (double)number), 1e-4);
    }

    // The losses written out with plain operations, apart from the fused ones of the network.
    private static IEnumerable<Value> Losses(ScalarNetwork scalar, Network network, Examples examples)
    {
        for (var row = 0; row < examples.Count; row++)
        {
            var outputs = scalar.Outputs([.. examples.InputsOf(row)]);
            var targets = examples.TargetsFor(network).AsSpan(row * outputs.Length, outputs.Length).ToArray();
            yield return network.Shape[^1].IsSoftmax ? -outputs[Array.IndexOf(targets, 1f)].Log()
                : NetworkLoss.For(network) == NetworkLoss.Surprise
                    ? -((targets[0] * outputs[0].Log()) + ((1 - targets[0]) * (1 - outputs[0]).Log()))
                    : Value.Sum(outputs.Select((output, index) => (output - targets[index]).Squared()));
        }
    }

    // Two nudge sizes that disagree have a kink of a relu between them; no steepness exists there.
    private static double Nudge(Tape tape, Value knob, out bool kinked)
    {
        var at = knob.Number;
        double Loss(double number)
        {
            knob.Number = number;
            tape.Forward();
            return tape.Result.Number;
        }

        double Steepness(double size) =>
            ((8 * (Loss(at + size) - Loss(at - size))) - (Loss(at + (2 * size)) - Loss(at - (2 * size)))) / (12 * size);

        var (fine, coarse) = (Steepness(5e-4), Steepness(1e-3));
        Loss(at);
        kinked = Math.Abs(fine - coarse) > 2e-9 * Math.Max(1, Math.Abs(fine));
        return fine;
    }

    // Relative to the largest gradient of the network: rounding in float is relative to the sums it happens in.
    private static void AssertClose(IEnumerable<double> expected, IEnumerable<double> actual, double relative)
    {
        var pairs = expected.Zip(actual).ToArray();
        var scale = pairs.Max(pair => Math.Abs(pair.First));
        Assert.All(pairs, pair => Assert.True(
            Math.Abs(pair.First - pair.Second) <= relative * Math.Max(scale, 1e-3), $"{pair.First} against {pair.Second}"));
    }
}
