using System.Collections.Immutable;
using System.Globalization;

namespace LineToNetwork.Models;

/// <summary>
/// One layer of a network, to look into: every neuron adds up its weights times its inputs and its bias, and bends the
/// sum. Neurons and inputs count from 0.
/// </summary>
public sealed class DenseLayer
{
    private readonly ReadOnlyMemory<float> _knobs;

    internal DenseLayer(Layer plan, int inputs, ReadOnlyMemory<float> knobs) =>
        (Plan, InputCount, _knobs) = (plan, inputs, knobs);

    /// <summary>How many neurons, and how they bend.</summary>
    public Layer Plan { get; }

    /// <summary>How many numbers each neuron takes in.</summary>
    public int InputCount { get; }

    /// <summary>How many neurons stand side by side.</summary>
    public int Neurons => Plan.Neurons;

    /// <summary>How many knobs: (inputs + 1) times neurons.</summary>
    public int KnobCount => _knobs.Length;

    /// <summary>How strongly a neuron listens to an input.</summary>
    /// <param name="neuron">Which neuron, from 0.</param>
    /// <param name="input">Which input, from 0.</param>
    public double Weight(int neuron, int input) => WeightsAndBias(neuron)[Checked(input, InputCount, nameof(input))];

    /// <summary>What a neuron adds to the sum whatever its inputs.</summary>
    /// <param name="neuron">Which neuron, from 0.</param>
    public double Bias(int neuron) => WeightsAndBias(neuron)[InputCount];

    /// <summary>All weights of a neuron, one an input.</summary>
    /// <param name="neuron">Which neuron, from 0.</param>
    public ImmutableArray<float> WeightsOf(int neuron) => [.. WeightsAndBias(neuron)[..InputCount]];

    /// <summary>How long the weights of a neuron are as an arrow: √(w₁² + w₂² + ...), the bias left out.</summary>
    /// <param name="neuron">Which neuron, from 0.</param>
    public double Norm(int neuron)
    {
        var sum = 0.0;
        foreach (var weight in WeightsAndBias(neuron)[..InputCount])
        {
            sum += (double)weight * weight;
        }

        return Math.Sqrt(sum);
    }

    /// <summary>What the plan says, with the inputs: <c>2 → 16 tanh</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{InputCount} → {Plan}");

    internal ReadOnlySpan<float> WeightsAndBias(int neuron) =>
        _knobs.Span.Slice(Checked(neuron, Neurons, nameof(neuron)) * (InputCount + 1), InputCount + 1);

    private static int Checked(int index, int count, string name) => index >= 0 && index < count
        ? index
        : throw new ArgumentOutOfRangeException(name, string.Create(
            CultureInfo.InvariantCulture, $"{name} is {index}; this layer has {count}, counted from 0 to {count - 1}."));
}
