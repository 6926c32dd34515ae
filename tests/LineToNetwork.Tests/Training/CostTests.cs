using LineToNetwork.Data;
using LineToNetwork.Learning;
using LineToNetwork.Models;

namespace LineToNetwork.Tests.Training;

/// <summary>What is measured for a whole process or in seconds must not run beside other tests.</summary>
[CollectionDefinition("alone", DisableParallelization = true)]
public sealed class Alone;

[Collection("alone")]
public sealed class CostTests
{
    private static readonly Network Network = Network.Create(seed: 1, 2, Layer.Relu(70), Layer.Tanh(40), Layer.Sigmoid(1));
    private static readonly Examples Spiral = Datasets.Spiral(200, noise: 0.05, seed: 1);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_step_allocates_nothing_after_warm_up(int workers)
    {
        using var backpropagation = new Backpropagation(
            Network, NetworkLoss.Surprise, 100, workers, isFixed: true, knobs => Optimizer.Adam(0.01).UpdateFor(knobs, 0));
        backpropagation.Use(Spiral.Inputs, Spiral.TargetsFor(Network));
        var order = Enumerable.Range(0, Spiral.Count).ToArray();
        for (var step = 0; step < 20; step++)
        {
            backpropagation.Take(order, 0, 100);
            backpropagation.Step(step + 1);
        }

        // Every thread of the process counts, the test runner's too: so the least of several looks. One object a step would be
        // 200 times 24 bytes in each of them.
        Assert.InRange(Enumerable.Range(0, 5).Min(_ => Allocated(backpropagation, order)), 0, 2000);
    }

    private static long Allocated(Backpropagation backpropagation, int[] order)
    {
        var before = GC.GetTotalAllocatedBytes(precise: true);
        for (var step = 0; step < 200; step++)
        {
            backpropagation.Take(order, step / 2, 1 + (step / 2));
            backpropagation.Step(step + 1);
        }

        return GC.GetTotalAllocatedBytes(precise: true) - before;
    }

    [Fact]
    public void The_spiral_is_solved_in_under_two_seconds()
    {
        var network = Network.Create(seed: 1, 2, Layer.Relu(32), Layer.Relu(32), Layer.Sigmoid(1));
        foreach (var spiral in new[] { Samples.Spiral(200, seed: 1), Datasets.Spiral(400, noise: 0.02, seed: 1) })
        {
            var watch = System.Diagnostics.Stopwatch.StartNew();

            var run = network.Train(spiral, new TrainingPlan { Epochs = 100 });

            Assert.True(run.Network.Accuracy(spiral) >= 0.99, $"{run.Network.Accuracy(spiral)}: {run.Verdict}");
            Assert.True(watch.Elapsed.TotalSeconds < 2, $"{watch.Elapsed.TotalSeconds} s");
        }
    }
}
