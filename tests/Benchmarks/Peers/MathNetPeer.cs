using System.Diagnostics;
using LineToNetwork.Models;
using MathNet.Numerics.LinearAlgebra;

namespace Benchmarks.Peers;

/// <summary>
/// The same training on MathNet's matrices with its managed products. It is so much slower that a run does a part of an
/// epoch, as many steps as fit into a second or two, and scales the time up.
/// </summary>
internal sealed class MathNetPeer : IPeer
{
    private const double EnoughOperations = 4e9;

    private Workload? _workload;
    private int[] _order = [];
    private int _steps;

    public string Name => "MathNet (managed)";

    public void Prepare(Workload workload)
    {
        _workload = workload;
        _order = workload.Orders()[0];
        var operationsAStep = 6.0 * workload.BatchSize * workload.Network.Knobs.Length;
        _steps = (int)Math.Clamp(EnoughOperations / operationsAStep, 1, workload.StepsAnEpoch);
    }

    public Measurement Run()
    {
        var layers = _workload!.Network.Layers;
        var weights = layers.Select(layer => Matrix<float>.Build.Dense(
            layer.InputCount, layer.Neurons, (input, neuron) => (float)layer.Weight(neuron, input))).ToArray();
        var biases = layers.Select(layer => Vector<float>.Build.Dense(layer.Neurons, neuron => (float)layer.Bias(neuron))).ToArray();
        var watch = Stopwatch.StartNew();
        for (var step = 0; step < _steps; step++)
        {
            var rows = _order.AsSpan(step * _workload.BatchSize, _workload.BatchSize).ToArray();
            Step(layers[^1].Plan.IsSoftmax, layers[0].Plan.Activation, weights, biases, rows);
        }

        return new Measurement(watch.Elapsed.TotalSeconds / _steps * _workload.StepsAnEpoch, null);
    }

    public void Dispose()
    {
    }

    private void Step(bool softmax, Activation bend, Matrix<float>[] weights, Vector<float>[] biases, int[] rows)
    {
        var signals = new Matrix<float>[weights.Length + 1];
        signals[0] = Matrix<float>.Build.DenseOfRowArrays(rows.Select(row => _workload!.Inputs[row]));
        for (var layer = 0; layer < weights.Length; layer++)
        {
            var bias = biases[layer];
            signals[layer + 1] = signals[layer].Multiply(weights[layer]);
            signals[layer + 1].MapIndexedInplace((_, column, number) => number + bias[column], Zeros.Include);
            if (layer < weights.Length - 1)
            {
                signals[layer + 1].MapInplace(number => (float)bend.Function(number), Zeros.Include);
            }
        }

        var blame = Blame(signals[^1], rows, softmax);
        for (var layer = weights.Length - 1; layer >= 0; layer--)
        {
            var gradient = signals[layer].TransposeThisAndMultiply(blame);
            var biasGradient = blame.ColumnSums();
            if (layer > 0)
            {
                blame = blame.TransposeAndMultiply(weights[layer]);
                blame.MapIndexedInplace(
                    (row, column, number) => number * Slope(bend, signals[layer][row, column]), Zeros.Include);
            }

            weights[layer] = weights[layer].Subtract(gradient.Multiply((float)Workload.LearningRate));
            biases[layer] = biases[layer].Subtract(biasGradient.Multiply((float)Workload.LearningRate));
        }
    }

    private static float Slope(Activation bend, float bent) => bend == Activation.Tanh ? 1 - (bent * bent) : bent > 0 ? 1 : 0;

    private Matrix<float> Blame(Matrix<float> scores, int[] rows, bool softmax)
    {
        var blame = scores.Clone();
        for (var row = 0; row < rows.Length; row++)
        {
            var label = _workload!.Labels[rows[row]];
            if (softmax)
            {
                var powers = scores.Row(row).Subtract(scores.Row(row).Maximum()).PointwiseExp();
                blame.SetRow(row, powers.Divide(powers.Sum() * rows.Length));
                blame[row, label] -= 1f / rows.Length;
            }
            else
            {
                blame[row, 0] = ((1 / (1 + MathF.Exp(-scores[row, 0]))) - label) / rows.Length;
            }
        }

        return blame;
    }
}
