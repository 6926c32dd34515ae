using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Runtime.InteropServices;
using LineToNetwork.Data;
using LineToNetwork.Display;

namespace LineToNetwork.Models;

/// <summary>
/// Layers of neurons, each a line that is then bent. A network never changes: training and <see cref="WithKnobs"/> give
/// a new one.
/// </summary>
/// <remarks>
/// <c>Network.Create(seed: 1, 2, Layer.Tanh(16), Layer.Sigmoid(1))</c> takes two numbers and answers with a
/// probability. Knobs are kept as float, as everywhere in the field: 7 digits are more than noise leaves.
/// </remarks>
[TypeFormatterSource(typeof(HtmlFormatterSource))]
public sealed partial class Network : IDisplayedAsHtml
{
    private Network(int inputs, ImmutableArray<Layer> shape, ImmutableArray<float> knobs)
    {
        (InputCount, Shape, Knobs) = (inputs, shape, knobs);
        var layers = ImmutableArray.CreateBuilder<DenseLayer>(shape.Length);
        var (at, width) = (0, inputs);
        foreach (var layer in shape)
        {
            var count = layer.Neurons * (width + 1);
            layers.Add(new DenseLayer(layer, width, knobs.AsMemory().Slice(at, count)));
            (at, width) = (at + count, layer.Neurons);
        }

        Layers = layers.MoveToImmutable();
    }

    /// <summary>How many numbers it takes in.</summary>
    public int InputCount { get; }

    /// <summary>How many numbers it answers with.</summary>
    public int OutputCount => Shape[^1].Neurons;

    /// <summary>The plan of every layer, from the first hidden one to the last.</summary>
    public ImmutableArray<Layer> Shape { get; }

    /// <summary>The layers with their weights and biases.</summary>
    public ImmutableArray<DenseLayer> Layers { get; }

    /// <summary>All knobs in one row: layer by layer, neuron by neuron, its weights and then its bias.</summary>
    public ImmutableArray<float> Knobs { get; }

    /// <summary>A new network with random weights and biases.</summary>
    /// <remarks>
    /// Weights are drawn evenly between −limit and limit, so that signals neither fade nor blow up from layer to layer:
    /// limit = √(6 / inputs) for relu (He and others, 2015), else √(6 / (inputs + neurons)) (Glorot and Bengio, 2010),
    /// times 5/3 for tanh, which flattens what passes. Biases of hidden layers are drawn between −1/√inputs and
    /// 1/√inputs, so that bends do not all start in the same place; without them, few starts with tanh ever solve a
    /// spiral. The last layer's are 0.
    /// </remarks>
    /// <param name="seed">The same seed gives the same network on every machine.</param>
    /// <param name="inputs">How many numbers it takes in; at least 1.</param>
    /// <param name="layers">The layers in order; the last one gives the answer.</param>
    /// <exception cref="ArgumentException">There are no layers, or a softmax layer is not the last one.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The network would take in nothing.</exception>
    public static Network Create(int seed, int inputs, params Layer[] layers)
    {
        ArgumentNullException.ThrowIfNull(layers);
        return Create(inputs, [.. layers], knobs => Draw(knobs, inputs, layers, new SeededRandom(seed)));
    }

    /// <summary>The same network with other knobs, in the order of <see cref="Knobs"/>.</summary>
    /// <param name="knobs">As many finite numbers as the network has knobs.</param>
    /// <exception cref="ArgumentException">There are more or fewer, or one is not finite.</exception>
    public Network WithKnobs(ReadOnlySpan<float> knobs)
    {
        if (knobs.Length != Knobs.Length)
        {
            throw new ArgumentException(string.Create(
                CultureInfo.InvariantCulture,
                $"knobs has {knobs.Length} numbers; the network {this} has {Knobs.Length} knobs. Give one number a knob, in the order of Knobs."),
                nameof(knobs));
        }

        for (var index = 0; index < knobs.Length; index++)
        {
            if (!float.IsFinite(knobs[index]))
            {
                throw new ArgumentException(string.Create(
                    CultureInfo.InvariantCulture, $"knobs[{index}] is {knobs[index]}; every knob must be a finite number."),
                    nameof(knobs));
            }
        }

        return new Network(InputCount, Shape, [.. knobs]);
    }

    /// <summary>The plan in one line: <c>2 → 16 tanh → 1 sigmoid (65 knobs)</c>.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{InputCount} → {string.Join(" → ", Shape)} ({Knobs.Length} knobs)");

    /// <inheritdoc/>
    public string ToHtml() => $"<div class=\"ltn-formula\">{WebUtility.HtmlEncode(ToString())}</div>";

    private static Network Create(int inputs, ImmutableArray<Layer> layers, Action<Span<float>> fill)
    {
        if (inputs < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(inputs), string.Create(
                CultureInfo.InvariantCulture, $"inputs is {inputs}; a network takes in at least 1 number."));
        }

        if (layers.Length == 0)
        {
            throw new ArgumentException(
                "layers is empty; a network needs at least 1 layer: try Layer.Tanh(16), Layer.Sigmoid(1).", nameof(layers));
        }

        for (var index = 0; index < layers.Length - 1; index++)
        {
            if (layers[index].IsSoftmax)
            {
                throw new ArgumentException(string.Create(
                    CultureInfo.InvariantCulture,
                    $"layer {index + 1} of {layers.Length} is a softmax; only the last layer can be one. Use Layer.Relu({layers[index].Neurons}) there."),
                    nameof(layers));
            }
        }

        var knobs = new float[CountKnobs(inputs, layers)];
        fill(knobs);
        return new Network(inputs, layers, ImmutableCollectionsMarshal.AsImmutableArray(knobs));
    }

    private static void Draw(Span<float> knobs, int width, ReadOnlySpan<Layer> layers, SeededRandom random)
    {
        for (var index = 0; index < layers.Length; index++)
        {
            var layer = layers[index];
            var weightLimit = WeightLimit(layer, width);
            var biasLimit = index < layers.Length - 1 ? 1 / Math.Sqrt(width) : 0;
            for (var neuron = 0; neuron < layer.Neurons; neuron++)
            {
                for (var input = 0; input < width; input++)
                {
                    knobs[input] = (float)random.NextBetween(-weightLimit, weightLimit);
                }

                knobs[width] = (float)random.NextBetween(-biasLimit, biasLimit);
                knobs = knobs[(width + 1)..];
            }

            width = layer.Neurons;
        }
    }

    private static double WeightLimit(Layer layer, int inputs)
    {
        if (layer.Activation == Activation.Relu)
        {
            return Math.Sqrt(6.0 / inputs);
        }

        const double TanhGain = 5.0 / 3;
        return (layer.Activation == Activation.Tanh ? TanhGain : 1) * Math.Sqrt(6.0 / (inputs + layer.Neurons));
    }

    private static int CountKnobs(int inputs, ImmutableArray<Layer> layers)
    {
        var (count, width) = (0L, (long)inputs);
        foreach (var layer in layers)
        {
            count += layer.Neurons * (width + 1);
            width = layer.Neurons;
        }

        const int MostKnobs = 100_000_000;
        return count <= MostKnobs
            ? (int)count
            : throw new ArgumentException(string.Create(
                CultureInfo.InvariantCulture,
                $"layers ask for {count} knobs; this library goes up to {MostKnobs}. Use fewer neurons a layer."), nameof(layers));
    }
}
