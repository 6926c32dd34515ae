using LineToNetwork.Data;
using LineToNetwork.Learning;
using LineToNetwork.Lessons;
using LineToNetwork.Models;

namespace Notebooks.Tests.Claims;

/// <summary>What notebooks/11-how-many-layers.dib says of its trainings. Rounding differs between kinds of processors, so the bounds leave room.</summary>
public sealed class DepthClaimsTests
{
    private static readonly TrainingPlan Plan = new() { Epochs = 60, BatchSize = 20 };
    private static readonly TrainingPlan Long = new() { Epochs = 200, BatchSize = 20, HeldOut = Datasets.Moons(400, noise: 0.3, seed: 2) };

    private static readonly Examples Untouched = Datasets.Moons(400, noise: 0.3, seed: 3);

    [Fact]
    public void No_start_of_two_neurons_a_layer_finds_two_folds_and_one_of_eight_does()
    {
        var xs = Spacing.Even(0, 1, 257);
        var teeth = Examples.Of(xs, xs.Select(x => PaperFolding.Fold(x, 2)).ToArray());
        double Best(int neurons) => Enumerable.Range(1, 10)
            .Select(seed => Network.Create(seed, 1, Layer.Relu(neurons), Layer.Relu(neurons), Layer.Linear(1)))
            .Min(start => start.Train(teeth, new TrainingPlan { Epochs = 300 }).Network.Loss(teeth));
        Assert.True(Best(2) > 0.02);
        Assert.True(Best(8) < 0.002);
        Assert.Equal(0, PaperFolding.Deep(2).Loss(teeth));
    }

    [Fact]
    public void On_the_spiral_two_layers_beat_one_and_neither_three_nor_four_clearly_beat_two()
    {
        Examples learned = Datasets.Spiral(400, noise: 0.04, seed: 1), heldOut = Datasets.Spiral(400, noise: 0.04, seed: 2);
        var grid = DepthGrid.Measure([1, 2, 3, 4], [30, 60, 120, 240], starts: 5, start => start.Train(learned, Plan).Network.Accuracy(heldOut));
        Assert.All([60, 120], knobs => Assert.True(grid.Middle(2, knobs) > grid.Middle(1, knobs)));
        Assert.All([60, 120], knobs => Assert.True(grid.Middle(3, knobs) < grid.Middle(2, knobs) + 0.02));
        Assert.All([60, 120], knobs => Assert.True(grid.Middle(4, knobs) < grid.Middle(2, knobs) + 0.02));
        Assert.Equal(2, Network.Create(1, 2, DepthGrid.Layers(4, 30)).Shape[0].Neurons);
        Assert.InRange(grid.Middle(4, 30), 0.4, 0.62);
        Assert.All([1, 2, 3, 4], depth => Assert.True(grid.Middle(depth, 240) > 0.9));
        Assert.True(grid.Best(3, 120) - grid.Worst(3, 120) > 0.1);
    }

    [Fact]
    public void On_the_moons_the_smallest_layer_is_as_good_as_any_and_some_starts_of_deeper_ones_get_lost()
    {
        Examples learned = Datasets.Moons(400, noise: 0.2, seed: 1), heldOut = Datasets.Moons(400, noise: 0.2, seed: 2);
        var grid = DepthGrid.Measure([1, 2, 3, 4], [30, 60, 120, 240], starts: 5, start => start.Train(learned, Plan).Network.Accuracy(heldOut));
        Assert.All([1, 2, 3, 4], depth => Assert.InRange(grid.Middle(depth, 240), 0.94, grid.Middle(1, 30) + 0.02));
        Assert.True(grid.Worst(1, 30) > 0.94);
        Assert.True(grid.Middle(4, 30) < 0.9);
        Assert.All([2, 3], depth => Assert.True(grid.Middle(depth, 30) > 0.94 && grid.Worst(depth, 30) < 0.92));
    }

    [Fact]
    public void The_large_network_learns_sixty_points_by_heart()
    {
        var history = Trained(Long).History;
        Assert.True(history[^1].Loss < 0.05);
        Assert.InRange(history[^1].HeldOutLoss / history.Min(record => record.HeldOutLoss) ?? 0, 2.4, 3.2);
        Assert.InRange(history.MinBy(record => record.HeldOutLoss).Epoch, 35, 65);
    }

    [Fact]
    public void The_same_network_has_a_clearly_lower_loss_on_the_untouched_points_than_on_the_held_out_ones()
    {
        var run = Trained(Long);
        Assert.True(run.History[^1].HeldOutLoss > run.Network.Loss(Untouched) + 0.1);
    }

    [Fact]
    public void The_knobs_of_one_layer_double_with_each_fold_and_the_deep_network_adds_six() => Assert.All(
        Enumerable.Range(1, 9),
        folds => Assert.Equal(
            ((2 * PaperFolding.Wide(folds).Knobs.Length) - 1, PaperFolding.Deep(folds).Knobs.Length + 6),
            (PaperFolding.Wide(folds + 1).Knobs.Length, PaperFolding.Deep(folds + 1).Knobs.Length)));

    [Fact]
    public void Either_brake_leaves_less_than_half_of_the_loss_on_points_that_chose_nothing()
    {
        var none = Trained(Long).Network.Loss(Untouched);
        Assert.True(Trained(Long with { Patience = 20 }).Network.Loss(Untouched) < 0.5 * none);
        Assert.True(Trained(Long with { WeightDecay = 0.5 }).Network.Loss(Untouched) < 0.5 * none);
    }

    [Fact]
    public void Too_little_decay_is_no_brake_and_too_much_does_not_drive()
    {
        var right = Trained(Long with { WeightDecay = 0.5 }).Network;
        Assert.True(Trained(Long with { WeightDecay = 0.05 }).Network.Loss(Untouched) > 1.5 * right.Loss(Untouched));
        Assert.True(Trained(Long with { WeightDecay = 5 }).Network.Loss(Untouched) > 1.5 * right.Loss(Untouched));
    }

    private static TrainingRun Trained(TrainingPlan plan) =>
        Network.Create(seed: 1, 2, Layer.Relu(32), Layer.Relu(32), Layer.Sigmoid(1)).Train(Datasets.Moons(60, noise: 0.3, seed: 1), plan);
}
