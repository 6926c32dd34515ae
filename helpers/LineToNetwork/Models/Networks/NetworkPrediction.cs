using System.Globalization;
using LineToNetwork.Models.Networks.Kernels;

namespace LineToNetwork.Models;

/// <content>What a network answers: for one point, and for many at once.</content>
public sealed partial class Network
{
    // Enough rows to keep the weights in the cache busy, few enough for the outputs to stay there as well.
    private const int RowsAtOnce = 256;

    /// <summary>The answer for one point, from a network with one output: <c>network.Predict(0.3, -0.5)</c>.</summary>
    /// <param name="inputs">One number an input.</param>
    /// <exception cref="ArgumentException">The width is wrong, a number is not finite, or the network has several
    /// outputs.</exception>
    public double Predict(params ReadOnlySpan<double> inputs)
    {
        ThrowIfSeveralOutputs();
        return Outputs(inputs)[0];
    }

    /// <summary>The answers for many points, from a network with one output.</summary>
    /// <param name="rows">The points; one number an input in each.</param>
    /// <exception cref="ArgumentException">The width is wrong, a number is not finite, or the network has several
    /// outputs.</exception>
    public double[] Predict(double[][] rows)
    {
        ThrowIfSeveralOutputs();
        return [.. Outputs(rows).Select(outputs => outputs[0])];
    }

    /// <summary>All outputs for one point. Those of a softmax are probabilities that add up to 1.</summary>
    /// <param name="inputs">One number an input.</param>
    /// <exception cref="ArgumentException">The width is wrong, or a number is not finite.</exception>
    public double[] Outputs(params ReadOnlySpan<double> inputs) => Outputs([inputs.ToArray()])[0];

    /// <summary>All outputs for many points, one array a point.</summary>
    /// <param name="rows">The points; one number an input in each.</param>
    /// <exception cref="ArgumentException">The width is wrong, or a number is not finite.</exception>
    public double[][] Outputs(double[][] rows) => NeuronOutputs(Layers.Length - 1, rows);

    /// <summary>Which class a point belongs to: with one output, 1 from a half upward, else 0; with several, the place
    /// of the largest.</summary>
    /// <param name="inputs">One number an input.</param>
    /// <exception cref="ArgumentException">The width is wrong, or a number is not finite.</exception>
    public int Classify(params ReadOnlySpan<double> inputs) => ClassOf(Outputs(inputs));

    /// <summary>Which class each of many points belongs to.</summary>
    /// <param name="rows">The points; one number an input in each.</param>
    /// <exception cref="ArgumentException">The width is wrong, or a number is not finite.</exception>
    public int[] Classify(double[][] rows) => [.. Outputs(rows).Select(ClassOf)];

    /// <summary>What the neurons of one layer send on for many points: one array a point, one number a
    /// neuron.</summary>
    /// <param name="layer">Which layer, from 0; the last one gives the outputs of the network.</param>
    /// <param name="rows">The points; one number an input in each.</param>
    /// <exception cref="ArgumentException">The width is wrong, or a number is not finite.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such layer.</exception>
    public double[][] NeuronOutputs(int layer, double[][] rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ThrowIfNoSuchLayer(layer);
        var pass = new ForwardPass(this, Math.Clamp(rows.Length, 1, RowsAtOnce));
        var answers = new double[rows.Length][];
        for (var first = 0; first < rows.Length; first += RowsAtOnce)
        {
            var count = Math.Min(RowsAtOnce, rows.Length - first);
            for (var row = 0; row < count; row++)
            {
                CopyChecked(rows[first + row], first + row, pass.InputRow(row));
            }

            pass.Run(count, layer + 1);
            for (var row = 0; row < count; row++)
            {
                answers[first + row] = Widen(pass.OutputRow(layer, row));
            }
        }

        if (Shape[layer].IsSoftmax)
        {
            foreach (var scores in answers)
            {
                Softmax(scores);
            }
        }

        return answers;
    }

    /// <summary>The answers over a rectangle, for a map: row by row, <c>[y, x]</c>, from a network of two inputs and
    /// one output.</summary>
    /// <param name="xs">The first inputs, one a column.</param>
    /// <param name="ys">The second inputs, one a row.</param>
    /// <exception cref="ArgumentException">The network has other inputs or outputs, or a number is not
    /// finite.</exception>
    public double[,] PredictGrid(double[] xs, double[] ys)
    {
        ThrowIfSeveralOutputs();
        return NeuronGrids(Layers.Length - 1, xs, ys)[0];
    }

    /// <summary>What each neuron of a layer sends on over a rectangle: one map a neuron, row by row,
    /// <c>[y, x]</c>.</summary>
    /// <param name="layer">Which layer, from 0.</param>
    /// <param name="xs">The first inputs, one a column.</param>
    /// <param name="ys">The second inputs, one a row.</param>
    /// <exception cref="ArgumentException">The network does not take in two numbers, or a number is not
    /// finite.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such layer.</exception>
    public double[][,] NeuronGrids(int layer, double[] xs, double[] ys)
    {
        ArgumentNullException.ThrowIfNull(xs);
        ArgumentNullException.ThrowIfNull(ys);
        ThrowIfNoSuchLayer(layer);
        var outputs = NeuronOutputs(layer, [.. from y in ys from x in xs select new[] { x, y }]);
        var grids = new double[Shape[layer].Neurons][,];
        for (var neuron = 0; neuron < grids.Length; neuron++)
        {
            grids[neuron] = new double[ys.Length, xs.Length];
            for (var point = 0; point < outputs.Length; point++)
            {
                grids[neuron][point / xs.Length, point % xs.Length] = outputs[point][neuron];
            }
        }

        return grids;
    }

    private static int ClassOf(double[] outputs)
    {
        if (outputs.Length == 1)
        {
            return outputs[0] >= 0.5 ? 1 : 0;
        }

        var best = 0;
        for (var index = 1; index < outputs.Length; index++)
        {
            best = outputs[index] > outputs[best] ? index : best;
        }

        return best;
    }

    private static double[] Widen(ReadOnlySpan<float> numbers)
    {
        var wide = new double[numbers.Length];
        for (var index = 0; index < wide.Length; index++)
        {
            wide[index] = numbers[index];
        }

        return wide;
    }

    // Subtracting the largest score changes no probability, and keeps e^score within range.
    private static void Softmax(double[] scores)
    {
        var largest = scores.Max();
        for (var index = 0; index < scores.Length; index++)
        {
            scores[index] = Math.Exp(scores[index] - largest);
        }

        var sum = scores.Sum();
        for (var index = 0; index < scores.Length; index++)
        {
            scores[index] /= sum;
        }
    }

    private void CopyChecked(double[] inputs, int row, Span<float> target)
    {
        if (inputs.Length != InputCount)
        {
            throw new ArgumentException(string.Create(
                CultureInfo.InvariantCulture,
                $"row {row} has {inputs.Length} numbers; the network {this} takes in {InputCount}."), nameof(inputs));
        }

        for (var column = 0; column < inputs.Length; column++)
        {
            target[column] = float.IsFinite((float)inputs[column])
                ? (float)inputs[column]
                : throw new ArgumentException(string.Create(
                    CultureInfo.InvariantCulture,
                    $"row {row}, input {column} is {inputs[column]}; every input must be a finite number that fits a float. Leave such rows out."),
                    nameof(inputs));
        }
    }

    private void ThrowIfSeveralOutputs()
    {
        if (OutputCount > 1)
        {
            throw new ArgumentException(string.Create(
                CultureInfo.InvariantCulture,
                $"The network {this} has {OutputCount} outputs; Predict gives one number. Call Outputs or Classify."));
        }
    }

    private void ThrowIfNoSuchLayer(int layer)
    {
        if (layer < 0 || layer >= Layers.Length)
        {
            throw new ArgumentOutOfRangeException(nameof(layer), string.Create(
                CultureInfo.InvariantCulture,
                $"layer is {layer}; the network {this} has {Layers.Length} layers, counted from 0 to {Layers.Length - 1}."));
        }
    }
}
