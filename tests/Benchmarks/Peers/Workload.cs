using LineToNetwork.Data;
using LineToNetwork.Learning;
using LineToNetwork.Models;

namespace Benchmarks.Peers;

/// <summary>
/// One training that every peer does in the same way: the same data, the same starting knobs, the same batches in the same order,
/// plain descent.
/// </summary>
/// <param name="Name">The sizes of the layers.</param>
/// <param name="Network">The starting knobs.</param>
/// <param name="Inputs">The rows of inputs.</param>
/// <param name="Labels">The class of each row.</param>
/// <param name="BatchSize">How many rows a step looks at.</param>
/// <param name="Epochs">How many epochs one run makes.</param>
/// <param name="NumPyTarget">How many times NumPy's speed is aimed at.</param>
/// <param name="MathNetTarget">How many times MathNet's speed is aimed at; null for no aim.</param>
internal sealed record Workload(
    string Name,
    Network Network,
    float[][] Inputs,
    int[] Labels,
    int BatchSize,
    int Epochs,
    double NumPyTarget,
    double? MathNetTarget)
{
    public const double LearningRate = 0.05;

    /// <summary>The three trainings whose speed the project promises.</summary>
    public static Workload[] All() =>
    [
        Make("784-128-10, batch 64, 8,000 rows", 8000, 64, 10, 2, 15, 784, Layer.Relu(128), Layer.Softmax(10)),
        Make("784-512-512-10, batch 128, 8,000 rows", 8000, 128, 3, 1.3, 15, 784, Layer.Relu(512), Layer.Relu(512), Layer.Softmax(10)),
        Make("2-16-16-1 tanh, all 500 rows", 500, 500, 3000, 5, null, 2, Layer.Tanh(16), Layer.Tanh(16), Layer.Sigmoid(1)),
    ];

    public int StepsAnEpoch => (Labels.Length + BatchSize - 1) / BatchSize;

    public Examples Examples => Examples.Of([.. Inputs.Select(row => Array.ConvertAll(row, number => (double)number))], Labels);

    public TrainingPlan Plan(int epochs) => new()
    {
        Epochs = epochs,
        BatchSize = BatchSize,
        Optimizer = Optimizer.Descent(LearningRate),
    };

    /// <summary>The rows in the order in which the library goes through them, epoch after epoch.</summary>
    public int[][] Orders()
    {
        var order = Enumerable.Range(0, Labels.Length).ToArray();
        var random = new SeededRandom(new TrainingPlan().Seed);
        var orders = new int[Epochs][];
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            if (BatchSize < Labels.Length)
            {
                random.Shuffle(order.AsSpan());
            }

            orders[epoch] = [.. order];
        }

        return orders;
    }

    // Classes that can be learned: which of some random directions a row points to most.
    private static Workload Make(
        string name, int rows, int batchSize, int epochs, double numPyTarget, double? mathNetTarget, int width, params Layer[] layers)
    {
        var random = new SeededRandom(1);
        var network = Network.Create(seed: 1, width, layers);
        var teacher = Network.Create(seed: 2, width, Layer.Tanh(8), layers[^1]);
        var inputs = Enumerable.Range(0, rows)
            .Select(_ => Enumerable.Range(0, width).Select(_ => (float)random.NextBetween(-1, 1)).ToArray())
            .ToArray();
        var labels = teacher.Classify([.. inputs.Select(row => Array.ConvertAll(row, number => (double)number))]);
        return new Workload(name, network, inputs, labels, batchSize, epochs, numPyTarget, mathNetTarget);
    }
}
