using System.Collections.Immutable;
using LineToNetwork.Data;
using LineToNetwork.Learning;
using LineToNetwork.Lessons;
using LineToNetwork.Models;

namespace Notebooks.Tests.Claims;

/// <summary>What notebooks/10-training.dib says of its trainings. Rounding differs between kinds of processors, so the bounds leave room.</summary>
public sealed class TrainingClaimsTests
{
    private static readonly Examples Moons = Datasets.Moons(200, noise: 0.15);
    private static readonly Examples Rings = Datasets.Rings(200);
    private static readonly TrainingPlan Plan = new() { Epochs = 200, BatchSize = 20, Optimizer = Optimizer.Descent(0.5), Snapshots = 200 };
    private static readonly Network Four = Network.Create(seed: 1, 2, Layer.Tanh(4), Layer.Sigmoid(1));

    [Fact]
    public void The_loss_on_the_moons_falls_rests_for_some_eighty_epochs_and_falls_again_below_0_05()
    {
        var history = Four.Train(Moons, Plan).History;
        Assert.True(history[0].Loss > 0.5);
        Assert.InRange(history.Count(record => record.Loss is > 0.26 and < 0.34), 60, 110);
        Assert.All(history.Take(80).Skip(10), record => Assert.InRange(record.Loss, 0.25, 0.35));
        Assert.True(history[^1].Loss < 0.05);
    }

    [Fact]
    public void Two_steps_are_not_enough_for_the_moons() =>
        Assert.True(Network.Create(seed: 1, 2, Layer.Tanh(2), Layer.Sigmoid(1)).Train(Moons, Plan).Network.Loss(Moons) > 0.2);

    [Fact]
    public void Five_neurons_close_the_ring() => Assert.True(Ringed(5, seed: 2) > 0.98);

    [Fact]
    public void Three_neurons_are_the_fewest_that_get_95_of_100_points_of_the_rings_right()
    {
        Assert.True(Ringed(3, seed: 1) >= 0.96);
        Assert.True(Ringed(2, seed: 1) < 0.94);
        Assert.True(Ringed(1, seed: 1) < 0.94);
    }

    [Fact]
    public void The_spiral_is_solved_to_99_percent_in_6000_steps()
    {
        Examples spiral = Datasets.Spiral(400);
        var run = Network.Create(seed: 1, 2, Layer.Tanh(8), Layer.Tanh(8), Layer.Sigmoid(1))
            .Train(spiral, new TrainingPlan { Epochs = 300, BatchSize = 20, Optimizer = Optimizer.Adam(0.01), Snapshots = 300 });
        Assert.Equal(6000, run.Steps);
        Assert.True(run.Network.Accuracy(spiral) > 0.99, $"{run.Network.Accuracy(spiral)}");
    }

    [Fact]
    public void Nearly_all_of_the_path_lies_in_the_slice() =>
        Assert.InRange(LossSlice.Of(Four.Train(Moons, Plan), Moons).ShareOfPath, 0.9, 1);

    [Fact]
    public void With_four_hinges_fewer_than_half_of_eight_starts_arrive_and_with_twelve_all()
    {
        double[] four = LossesOf(Layer.Relu(4));
        Assert.InRange(four.Count(loss => loss < 0.1), 1, 3);
        Assert.All(four, loss => Assert.True(loss is < 0.1 or > 0.2, $"{loss}"));
        Assert.All(LossesOf(Layer.Relu(12)), loss => Assert.True(loss < 0.1, $"{loss}"));
    }

    [Fact]
    public void With_four_soft_steps_all_of_eight_starts_arrive() =>
        Assert.All(LossesOf(Layer.Tanh(4)), loss => Assert.True(loss < 0.1, $"{loss}"));

    private static double[] LossesOf(Layer hidden) =>
    [
        .. Enumerable.Range(1, 8).Select(seed => Network.Create(seed, 2, hidden, Layer.Sigmoid(1)).Train(Moons, Plan).History[^1].Loss),
    ];

    [Fact]
    public void A_rate_of_0_05_stays_on_the_flat_ground_and_one_of_20_never_lands()
    {
        TrainingRun WithRate(double rate) => Four.Train(Moons, Plan with { Optimizer = Optimizer.Descent(rate) });
        Assert.InRange(WithRate(0.05).History[^1].Loss, 0.25, 0.35);
        Assert.All(WithRate(20).History, record => Assert.True(record.Loss > 0.5));
    }

    [Theory]
    [InlineData(0.5, false)]
    [InlineData(1, true)]
    [InlineData(3, true)]
    [InlineData(5, true)]
    public void In_100_epochs_rates_from_about_1_to_5_are_ready(double rate, bool isReady) => Assert.Equal(
        isReady, Four.Train(Moons, new TrainingPlan { Epochs = 100, BatchSize = 20, Optimizer = Optimizer.Descent(rate) }).Network.Loss(Moons) < 0.05);

    [Fact]
    public void At_31_the_rough_walk_stands_about_where_the_exact_one_stands_at_120()
    {
        var (exact, rough) = (Walk(Optimizer.Descent(0.3), 20), Walk(Optimizer.Descent(0.3), 5));
        Assert.All(KnobsAfter(rough, 31).Zip(KnobsAfter(exact, 120)), pair => Assert.Equal(pair.Second, pair.First, 0.15f));
        Assert.Equal(LossAfter(exact, 120), LossAfter(rough, 31), 0.02);
        Assert.True(LossAfter(rough, 120) < LossAfter(exact, 120));
    }

    [Fact]
    public void Adam_arrives_first_then_momentum_and_descent_last()
    {
        double[] losses = [.. new[] { Optimizer.Adam(0.3), Optimizer.Momentum(0.1), Optimizer.Descent(0.6) }.Select(optimizer => LossAfter(Walk(optimizer, 20), 60))];
        Assert.Equal(losses.Order(), losses);
        Assert.True(losses[0] < 0.403 && losses[2] > 0.43);
    }

    private static double Ringed(int neurons, int seed) =>
        Network.Create(seed, 2, Layer.Tanh(neurons), Layer.Sigmoid(1)).Train(Rings, Plan).Network.Accuracy(Rings);

    private static Examples Students
    {
        get
        {
            var hours = Datasets.Hours();
            return Examples.Of([.. hours.Select(student => new[] { student.Hours })], [.. hours.Select(student => student.Passed)]);
        }
    }

    private static TrainingRun Walk(Optimizer optimizer, int batch) => Network.Create(seed: 1, 1, Layer.Sigmoid(1)).WithKnobs([-1, 1])
        .Train(Students, new TrainingPlan { Epochs = 120, BatchSize = batch, Optimizer = optimizer, Snapshots = 121 });

    private static ImmutableArray<float> KnobsAfter(TrainingRun run, int epoch) => run.Snapshots.First(moment => moment.Epoch == epoch).Network.Knobs;

    private static double LossAfter(TrainingRun run, int epoch) => run.Snapshots.First(moment => moment.Epoch == epoch).Network.Loss(Students);
}
