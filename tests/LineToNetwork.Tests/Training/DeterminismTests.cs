using LineToNetwork.Data;
using LineToNetwork.Learning;
using LineToNetwork.Models;
using LineToNetwork.Models.Networks.Kernels;

namespace LineToNetwork.Tests.Training;

public sealed class DeterminismTests
{
    private static readonly Network Network = Network.Create(seed: 1, 2, Layer.Relu(70), Layer.Tanh(40), Layer.Sigmoid(1));
    private static readonly Examples Spiral = Datasets.Spiral(200, noise: 0.05, seed: 1);

    public static TheoryData<string> Optimizers => ["descent", "momentum", "Adam"];

    [Theory]
    [MemberData(nameof(Optimizers))]
    public void Any_number_of_threads_gives_the_same_bits(string name)
    {
        TrainingRun Run(int threads) => Network.Train(Spiral, Plan(name) with { Threads = threads });
        var alone = Run(1);

        foreach (var threads in new[] { 1, 2, 3, 5 })
        {
            var together = Run(threads);
            Assert.Equal(alone.Network.Knobs, together.Network.Knobs);
            Assert.Equal(alone.History, together.History);
        }
    }

    [Fact]
    public void Another_seed_gives_another_order_and_other_knobs() => Assert.NotEqual(
        Network.Train(Spiral, Plan("Adam")).Network.Knobs,
        Network.Train(Spiral, Plan("Adam") with { Seed = 2 }).Network.Knobs);

    [Fact]
    public void Instruction_sets_agree_to_printed_precision()
    {
        var knobs = MatrixProduct.Supported.Select(product => Knobs(product, steps: 50)).ToArray();

        Assert.All(knobs, other => Assert.All(
            other.Zip(knobs[0]), pair => Assert.Equal(pair.Second, pair.First, 1e-4)));
    }

    private static float[] Knobs(MatrixProduct product, int steps)
    {
        using var backpropagation = Backpropagation(product, workers: 1);
        backpropagation.Take([.. Enumerable.Range(0, Spiral.Count)], 0, Spiral.Count);
        for (var step = 0; step < steps; step++)
        {
            backpropagation.Step(step + 1);
        }

        var knobs = new float[Network.Knobs.Length];
        Assert.True(backpropagation.KeepKnobs());
        backpropagation.StoreKept(knobs);
        return knobs;
    }

    private static Backpropagation Backpropagation(MatrixProduct product, int workers)
    {
        var backpropagation = new Backpropagation(
            Network, NetworkLoss.Surprise, Spiral.Count, workers, isFixed: true, knobs => Optimizer.Adam(0.01).UpdateFor(knobs, 0), product);
        backpropagation.Use(Spiral.Inputs, Spiral.TargetsFor(Network));
        return backpropagation;
    }

    private static TrainingPlan Plan(string optimizer) => new()
    {
        Epochs = 10,
        BatchSize = 64,
        WeightDecay = 0.01,
        Optimizer = optimizer switch
        {
            "descent" => Optimizer.Descent(0.1),
            "momentum" => Optimizer.Momentum(0.05),
            _ => Optimizer.Adam(0.01),
        },
    };
}
