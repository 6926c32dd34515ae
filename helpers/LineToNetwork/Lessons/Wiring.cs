using System.Collections.Immutable;
using System.Globalization;
using LineToNetwork.Models;

namespace LineToNetwork.Lessons;

/// <summary>
/// Who listens to whom in a network, and how strongly: what <see cref="NetworkDrawing"/> draws. Columns count from the left:
/// the inputs first, then every layer of neurons.
/// <code>
/// Wiring.Of([[1], [1], [1]], [[2, -4, 2]])      // one input, three neurons, and one neuron that adds them up
///     .WithNames(["x"], [], ["y"])
/// </code>
/// </summary>
public sealed record Wiring
{
    private Wiring(ImmutableArray<ImmutableArray<ImmutableArray<double>>> weights) => Weights = weights;

    /// <summary>For every layer and every neuron in it, the weight of each circle in the column before.</summary>
    public ImmutableArray<ImmutableArray<ImmutableArray<double>>> Weights { get; }

    /// <summary>For every layer and every neuron in it, what it adds to its sum; empty when it is not drawn.</summary>
    public ImmutableArray<ImmutableArray<double>> Biases { get; private init; } = [];

    /// <summary>Whether a bias of zero is written, too: in a network it is a knob like the others.</summary>
    internal bool WritesZeroBiases { get; private init; }

    /// <summary>For every column and every circle in it, the number it sends on; empty when it is not drawn.</summary>
    public ImmutableArray<ImmutableArray<double>> Values { get; private init; } = [];

    /// <summary>For every column the names of its circles, or none; empty when there are no names at all.</summary>
    public ImmutableArray<ImmutableArray<string>> Names { get; private init; } = [];

    /// <summary>How many circles each column has, the inputs first.</summary>
    public ImmutableArray<int> Columns => [Weights[0][0].Length, .. Weights.Select(layer => layer.Length)];

    /// <summary>A wiring from its weights: one list a layer, in it one list a neuron, in it one weight an input.</summary>
    /// <param name="weights">The layers, from the one after the inputs to the last.</param>
    /// <exception cref="ArgumentException">There is no layer, one is empty, the widths do not fit, or a weight is not finite.</exception>
    public static Wiring Of(params double[][][] weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        if (weights.Length == 0)
        {
            throw new ArgumentException("weights is empty; a network needs at least one layer: try [[1, 1]].", nameof(weights));
        }

        for (var layer = 0; layer < weights.Length; layer++)
        {
            ThrowIfNoLayer(weights, layer);
        }

        return new Wiring([.. weights.Select(layer => layer.Select(neuron => neuron.ToImmutableArray()).ToImmutableArray())]);
    }

    /// <summary>The wiring of a network, with its biases.</summary>
    /// <param name="network">The network; a copy of its knobs is drawn.</param>
    public static Wiring Of(Network network)
    {
        ArgumentNullException.ThrowIfNull(network);
        var weights = network.Layers.Select(layer =>
            Neurons(layer, neuron => layer.WeightsOf(neuron).Select(weight => (double)weight).ToArray()));
        return Of([.. weights]).WithBiases([.. network.Layers.Select(layer => Neurons(layer, layer.Bias))])
            with { WritesZeroBiases = true };

        static T[] Neurons<T>(DenseLayer layer, Func<int, T> look) => [.. Enumerable.Range(0, layer.Neurons).Select(look)];
    }

    /// <summary>The wiring of a network, with its biases and with what each circle sends on for one point.</summary>
    /// <param name="network">The network.</param>
    /// <param name="inputs">The point; one number an input.</param>
    /// <exception cref="ArgumentException">The point is too short or too long, or holds a number that is not finite.</exception>
    public static Wiring Of(Network network, params double[] inputs)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(inputs);
        var values = Enumerable.Range(0, network.Layers.Length).Select(layer => network.NeuronOutputs(layer, [inputs])[0]);
        return Of(network).WithValues([inputs, .. values]);
    }

    /// <summary>The same wiring with what each neuron adds to its sum.</summary>
    /// <param name="biases">One list a layer, inputs left out; in it one number a neuron.</param>
    /// <exception cref="ArgumentException">There are more or fewer numbers than neurons, or one is not finite.</exception>
    public Wiring WithBiases(params double[][] biases)
    {
        ThrowIfNotOneEach(biases, Columns[1..], "layer", nameof(biases));
        return this with { Biases = [.. biases.Select(layer => layer.ToImmutableArray())] };
    }

    /// <summary>The same wiring with the number that each circle sends on.</summary>
    /// <param name="values">One list a column, the inputs first; in it one number a circle.</param>
    /// <exception cref="ArgumentException">There are more or fewer numbers than circles, or one is not finite.</exception>
    public Wiring WithValues(params double[][] values)
    {
        ThrowIfNotOneEach(values, Columns, "column", nameof(values));
        return this with { Values = [.. values.Select(column => column.ToImmutableArray())] };
    }

    /// <summary>The same wiring with names for its circles.</summary>
    /// <param name="names">One list a column, the inputs first; an empty list leaves the column without names.</param>
    /// <exception cref="ArgumentException">A column has names for more or fewer circles than it has.</exception>
    public Wiring WithNames(params string[][] names)
    {
        ArgumentNullException.ThrowIfNull(names);
        ThrowIfOtherCount(names.Length, Columns.Length, "lists", "column", nameof(names));
        for (var column = 0; column < names.Length; column++)
        {
            if (names[column].Length > 0)
            {
                ThrowIfOtherCount(
                    names[column].Length, Columns[column], "names", "circle", string.Create(CultureInfo.InvariantCulture, $"names[{column}]"));
            }
        }

        return this with { Names = [.. names.Select(column => column.ToImmutableArray())] };
    }

    private static void ThrowIfNoLayer(double[][][] weights, int layer)
    {
        var neurons = weights[layer];
        var argument = string.Create(CultureInfo.InvariantCulture, $"weights[{layer}]");
        if (neurons.Length == 0)
        {
            throw new ArgumentException($"{argument} is empty; a layer needs at least one neuron: try [[1]].", nameof(weights));
        }

        var inputs = layer == 0 ? neurons[0].Length : weights[layer - 1].Length;
        foreach (var neuron in neurons)
        {
            if (neuron.Length != inputs || inputs == 0)
            {
                throw new ArgumentException(
                    string.Create(CultureInfo.InvariantCulture, $"{argument} has a neuron of {neuron.Length} weights, but the column before it has {inputs} circles; give one weight a circle."),
                    nameof(weights));
            }

            ThrowIfNotFinite(neuron, argument);
        }
    }

    private static void ThrowIfNotOneEach(double[][] numbers, ImmutableArray<int> counts, string place, string argument)
    {
        ArgumentNullException.ThrowIfNull(numbers, argument);
        ThrowIfOtherCount(numbers.Length, counts.Length, "lists", place, argument);
        for (var index = 0; index < numbers.Length; index++)
        {
            var part = string.Create(CultureInfo.InvariantCulture, $"{argument}[{index}]");
            ThrowIfOtherCount(numbers[index].Length, counts[index], "numbers", "circle", part);
            ThrowIfNotFinite(numbers[index], part);
        }
    }

    private static void ThrowIfOtherCount(int given, int wanted, string things, string place, string argument)
    {
        if (given != wanted)
        {
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"{argument} has {given} {things}, but the network needs {wanted}; give one a {place}."), argument);
        }
    }

    private static void ThrowIfNotFinite(double[] numbers, string argument)
    {
        foreach (var number in numbers)
        {
            if (!double.IsFinite(number))
            {
                throw new ArgumentException(
                    string.Create(CultureInfo.InvariantCulture, $"{argument} holds {number}; only ordinary numbers can be drawn."), argument);
            }
        }
    }
}
