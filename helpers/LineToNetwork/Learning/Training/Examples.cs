using System.Collections.Immutable;
using System.Globalization;
using LineToNetwork.Data;
using LineToNetwork.Models;

namespace LineToNetwork.Learning;

/// <summary>
/// What a network learns from: rows of inputs, and for each row a class or the numbers to answer. Checked once, when
/// made.
/// </summary>
public sealed class Examples
{
    private readonly float[] _inputs;
    private readonly ImmutableArray<int> _labels;
    private readonly float[] _targets;

    private Examples(int count, int inputCount, float[] inputs, ImmutableArray<int> labels, float[] targets) =>
        (Count, InputCount, _inputs, _labels, _targets) = (count, inputCount, inputs, labels, targets);

    /// <summary>How many examples.</summary>
    public int Count { get; }

    /// <summary>How many numbers each example gives to a network.</summary>
    public int InputCount { get; }

    /// <summary>Whether each example belongs to a class; else it has numbers to answer.</summary>
    public bool HaveClasses => !_labels.IsDefault;

    /// <summary>The class of each example, from 0; empty if the examples have none.</summary>
    public ImmutableArray<int> Labels => HaveClasses ? _labels : [];

    internal float[] Inputs => _inputs;

    /// <summary>The inputs of one example.</summary>
    /// <param name="row">Which example, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such example.</exception>
    public double[] InputsOf(int row)
    {
        if (row < 0 || row >= Count)
        {
            throw new ArgumentOutOfRangeException(nameof(row), string.Create(
                CultureInfo.InvariantCulture, $"row is {row}; there are {Count} examples, counted from 0 to {Count - 1}."));
        }

        return [.. _inputs.Skip(row * InputCount).Take(InputCount).Select(number => (double)number)];
    }

    /// <summary>Points of the plane are examples wherever examples are asked for: two inputs and a class
    /// each.</summary>
    /// <param name="points">The points; at least one.</param>
    public static implicit operator Examples(ImmutableArray<LabelledPoint> points) => Of(points);

    /// <summary>Points of the plane: two inputs and a class each.</summary>
    /// <param name="points">The points; at least one.</param>
    /// <exception cref="ArgumentException">There are no points, a coordinate is not finite, or a label is
    /// negative.</exception>
    public static Examples Of(IEnumerable<LabelledPoint> points)
    {
        ArgumentNullException.ThrowIfNull(points);
        var all = points.ToArray();
        return Of([.. all.Select(point => new[] { point.X, point.Y })], [.. all.Select(point => point.Label)]);
    }

    /// <summary>Examples that belong to classes.</summary>
    /// <param name="inputs">One row an example, all of one width.</param>
    /// <param name="labels">The class of each row: 0, 1, 2 and so on.</param>
    /// <exception cref="ArgumentException">There are no rows, counts or widths differ, a number is not finite, or a
    /// label is negative.</exception>
    public static Examples Of(double[][] inputs, int[] labels)
    {
        ArgumentNullException.ThrowIfNull(labels);
        var flat = Flatten(inputs, nameof(inputs));
        ThrowIfCountsDiffer(inputs.Length, labels.Length, nameof(labels));
        for (var row = 0; row < labels.Length; row++)
        {
            if (labels[row] < 0)
            {
                throw new ArgumentException(string.Create(
                    CultureInfo.InvariantCulture,
                    $"labels[{row}] is {labels[row]}; classes are numbered 0, 1, 2 and so on."), nameof(labels));
            }
        }

        return new Examples(inputs.Length, inputs[0].Length, flat, [.. labels], []);
    }

    /// <summary>Examples with one number to answer.</summary>
    /// <param name="inputs">One row an example, all of one width.</param>
    /// <param name="targets">The number to answer to each row.</param>
    /// <exception cref="ArgumentException">There are no rows, counts or widths differ, or a number is not
    /// finite.</exception>
    public static Examples Of(double[][] inputs, double[] targets)
    {
        ArgumentNullException.ThrowIfNull(targets);
        return Of(inputs, [.. targets.Select(target => new[] { target })]);
    }

    /// <summary>Examples with several numbers to answer.</summary>
    /// <param name="inputs">One row an example, all of one width.</param>
    /// <param name="targets">The numbers to answer to each row, all of one width.</param>
    /// <exception cref="ArgumentException">There are no rows, counts or widths differ, or a number is not
    /// finite.</exception>
    public static Examples Of(double[][] inputs, double[][] targets)
    {
        var flat = Flatten(inputs, nameof(inputs));
        var flatTargets = Flatten(targets, nameof(targets));
        ThrowIfCountsDiffer(inputs.Length, targets.Length, nameof(targets));
        return new Examples(inputs.Length, inputs[0].Length, flat, default, flatTargets);
    }

    /// <summary>Points of a curve: one number in, one number to answer.</summary>
    /// <param name="x">The numbers in.</param>
    /// <param name="y">The numbers to answer.</param>
    /// <exception cref="ArgumentException">There are no numbers, counts differ, or a number is not finite.</exception>
    public static Examples Of(double[] x, double[] y)
    {
        ArgumentNullException.ThrowIfNull(x);
        return Of([.. x.Select(number => new[] { number })], y);
    }

    /// <summary>Two parts, drawn at random: one to learn from, and one held out to see what was really
    /// understood.</summary>
    /// <param name="heldOutShare">Which share to hold out; above 0, below 1. At least one example goes to each
    /// part.</param>
    /// <param name="seed">The same seed gives the same parts.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is outside its range.</exception>
    /// <exception cref="InvalidOperationException">There is only one example.</exception>
    public (Examples Learned, Examples HeldOut) Split(double heldOutShare, int seed)
    {
        if (!(heldOutShare > 0 && heldOutShare < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(heldOutShare), string.Create(
                CultureInfo.InvariantCulture, $"heldOutShare is {heldOutShare}; it must lie between 0 and 1: try 0.2."));
        }

        if (Count < 2)
        {
            throw new InvalidOperationException("There is 1 example; two parts need at least 2.");
        }

        var order = Enumerable.Range(0, Count).ToArray();
        new SeededRandom(seed).Shuffle(order.AsSpan());
        var heldOut = Math.Clamp((int)Math.Round(heldOutShare * Count), 1, Count - 1);
        return (Pick(order[heldOut..]), Pick(order[..heldOut]));
    }

    /// <summary>How many, and how wide: <c>400 examples, 2 inputs, classes 0 to 1</c>.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Count} examples, {InputCount} inputs, {(HaveClasses ? $"classes 0 to {_labels.Max()}" : $"{_targets.Length / Count} targets")}");

    /// <summary>What each output of the network should be, row after row; or an error that says what does not
    /// fit.</summary>
    internal float[] TargetsFor(Network network)
    {
        if (network.InputCount != InputCount)
        {
            throw new ArgumentException(string.Create(
                CultureInfo.InvariantCulture,
                $"The examples have {InputCount} inputs and the network {network} takes in {network.InputCount}. Create the network with {InputCount} inputs."));
        }

        if (!HaveClasses)
        {
            return _targets.Length == Count * network.OutputCount ? _targets : throw new ArgumentException(string.Create(
                CultureInfo.InvariantCulture,
                $"The examples have {_targets.Length / Count} targets and the network {network} has {network.OutputCount} outputs. Give its last layer {_targets.Length / Count} neurons."));
        }

        var outputs = network.OutputCount;
        var classes = Math.Max(2, outputs);
        var targets = new float[Count * outputs];
        for (var row = 0; row < Count; row++)
        {
            var label = _labels[row];
            if (label >= classes)
            {
                throw new ArgumentException(string.Create(
                    CultureInfo.InvariantCulture,
                    $"Example {row} has label {label}; the network {network} knows the classes 0 to {classes - 1}. Give its last layer {_labels.Max() + 1} neurons, with Layer.Softmax({_labels.Max() + 1})."));
            }

            if (outputs == 1)
            {
                targets[row] = label;
            }
            else
            {
                targets[(row * outputs) + label] = 1;
            }
        }

        return targets;
    }

    private static float[] Flatten(double[][] rows, string name)
    {
        ArgumentNullException.ThrowIfNull(rows, name);
        if (rows.Length == 0 || rows[0].Length == 0)
        {
            throw new ArgumentException($"{name} is empty; learning needs at least one row with at least one number.", name);
        }

        var width = rows[0].Length;
        var flat = new float[rows.Length * width];
        for (var row = 0; row < rows.Length; row++)
        {
            if (rows[row].Length != width)
            {
                throw new ArgumentException(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{name} row {row} has {rows[row].Length} numbers and row 0 has {width}; all rows must be equally wide."), name);
            }

            for (var column = 0; column < width; column++)
            {
                var number = (float)rows[row][column];
                flat[(row * width) + column] = float.IsFinite(number) ? number : throw new ArgumentException(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{name} row {row}, column {column} is {rows[row][column]}; every number must be finite. Leave this example out, or mend it."),
                    name);
            }
        }

        return flat;
    }

    private static void ThrowIfCountsDiffer(int inputs, int others, string name)
    {
        if (inputs != others)
        {
            throw new ArgumentException(string.Create(
                CultureInfo.InvariantCulture,
                $"inputs has {inputs} rows and {name} has {others}; give one for each row."), name);
        }
    }

    private Examples Pick(int[] rows)
    {
        var inputs = rows.SelectMany(row => _inputs.AsSpan(row * InputCount, InputCount).ToArray());
        var width = _targets.Length / Count;
        return new Examples(
            rows.Length,
            InputCount,
            [.. inputs],
            HaveClasses ? [.. rows.Select(row => _labels[row])] : default,
            [.. rows.SelectMany(row => _targets.AsSpan(row * width, width).ToArray())]);
    }
}
