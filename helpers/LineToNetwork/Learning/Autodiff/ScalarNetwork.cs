using System.Collections.Immutable;
using LineToNetwork.Models;

namespace LineToNetwork.Learning;

/// <summary>
/// A network whose every knob is a <see cref="Value"/>: the same sums and bends as a <see cref="Network"/>, written so
/// that they can be read. A hundred times slower, and it shows where every gradient comes from.
/// </summary>
public sealed class ScalarNetwork
{
    private readonly Network _network;

    /// <summary>Takes over the shape and the knobs of a network.</summary>
    /// <param name="network">The network.</param>
    public ScalarNetwork(Network network)
    {
        ArgumentNullException.ThrowIfNull(network);
        _network = network;
        Knobs = [.. network.Knobs.Select(knob => new Value(knob))];
    }

    /// <summary>All knobs, in the order of <see cref="Network.Knobs"/>: layer by layer, neuron by neuron, its weights
    /// and then its bias.</summary>
    public ImmutableArray<Value> Knobs { get; }

    /// <summary>The output of a network that has one.</summary>
    /// <param name="inputs">One value or number an input.</param>
    /// <exception cref="ArgumentException">The width is wrong.</exception>
    public Value Predict(params ReadOnlySpan<Value> inputs) => Outputs(inputs)[0];

    /// <summary>All outputs for one point.</summary>
    /// <param name="inputs">One number an input.</param>
    /// <exception cref="ArgumentException">The width is wrong.</exception>
    public ImmutableArray<Value> Outputs(params ReadOnlySpan<double> inputs)
    {
        var values = new Value[inputs.Length];
        for (var index = 0; index < values.Length; index++)
        {
            values[index] = inputs[index];
        }

        return Outputs(values);
    }

    /// <summary>All outputs for one point.</summary>
    /// <param name="inputs">One value an input.</param>
    /// <exception cref="ArgumentException">The width is wrong.</exception>
    public ImmutableArray<Value> Outputs(params ReadOnlySpan<Value> inputs)
    {
        if (inputs.Length != _network.InputCount)
        {
            throw new ArgumentException(
                $"inputs has {inputs.Length} numbers; the network {_network} takes in {_network.InputCount}.", nameof(inputs));
        }

        var signals = inputs.ToArray();
        var knobs = Knobs.AsSpan();
        foreach (var layer in _network.Layers)
        {
            var outputs = new Value[layer.Neurons];
            for (var neuron = 0; neuron < outputs.Length; neuron++)
            {
                outputs[neuron] = Bend(layer.Plan.Activation, Score(signals, knobs[..(signals.Length + 1)]));
                knobs = knobs[(signals.Length + 1)..];
            }

            signals = layer.Plan.IsSoftmax ? Softmax(outputs) : outputs;
        }

        return [.. signals];
    }

    // The line of a neuron: its bias, and each weight times its input.
    private static Value Score(Value[] inputs, ReadOnlySpan<Value> weightsAndBias)
    {
        var sum = weightsAndBias[^1];
        for (var index = 0; index < inputs.Length; index++)
        {
            sum += weightsAndBias[index] * inputs[index];
        }

        return sum;
    }

    private static Value Bend(Activation activation, Value score) =>
        activation == Activation.Relu ? score.Relu()
        : activation == Activation.Tanh ? score.Tanh()
        : activation == Activation.Sigmoid ? score.Sigmoid()
        : score;

    private static Value[] Softmax(Value[] scores)
    {
        // A constant taken off every score changes no probability, and keeps e^score within range.
        var largest = scores.Max(score => score.Number);
        var powers = scores.Select(score => (score - largest).Exp()).ToArray();
        var sum = Value.Sum(powers);
        return [.. powers.Select(power => power / sum)];
    }
}
