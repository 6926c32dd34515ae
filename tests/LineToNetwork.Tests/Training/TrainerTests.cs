using LineToNetwork.Data;
using LineToNetwork.Learning;
using LineToNetwork.Models;

namespace LineToNetwork.Tests.Training;

public sealed class TrainerTests
{
    private static readonly Network Small = Network.Create(seed: 1, 2, Layer.Tanh(8), Layer.Sigmoid(1));
    private static readonly Examples Moons = Datasets.Moons(100, noise: 0.1, seed: 1);

    [Fact]
    public void A_training_lowers_the_loss_and_leaves_the_first_network_alone()
    {
        var before = Small.Knobs;

        var run = Small.Train(Moons, new TrainingPlan { Epochs = 50 });

        Assert.Equal(TrainingEnd.Finished, run.End);
        Assert.Equal(before, Small.Knobs);
        Assert.True(run.Network.Loss(Moons) < 0.5 * Small.Loss(Moons));
        Assert.Equal(50, run.History.Length);
        Assert.Equal(50 * 4, run.Steps);
        Assert.StartsWith("The training made 200 steps in 50 epochs. The loss went from ", run.Verdict, StringComparison.Ordinal);
        Assert.Contains(run.Verdict, run.ToHtml(), StringComparison.Ordinal);
    }

    [Fact]
    public void One_step_of_plain_descent_is_the_learning_rate_times_the_gradient()
    {
        var gradient = Small.Gradient(Moons);

        var run = Small.Train(Moons, new TrainingPlan { Epochs = 1, BatchSize = 100, Optimizer = Optimizer.Descent(0.5) });

        Assert.All(
            Small.Knobs.Select((knob, index) => knob - (0.5 * gradient[index]) - run.Network.Knobs[index]),
            difference => Assert.Equal(0, difference, 1e-6));
        Assert.Equal(Small.Loss(Moons), run.History[0].Loss, 1e-6);
        Assert.Equal(Small.Accuracy(Moons), run.History[0].Accuracy);
    }

    [Fact]
    public void Optimizers_follow_their_formulas()
    {
        // One knob with loss (w − 1)² from w = 0, so that every formula can be followed by hand.
        var network = Network.Create(seed: 1, 1, Layer.Linear(1)).WithKnobs([0, 0]);
        var examples = Examples.Of([0.0], [1.0]);
        double Bias(Optimizer optimizer, double decay = 0) => network.Train(
            examples, new TrainingPlan { Epochs = 2, Optimizer = optimizer, WeightDecay = decay }).Network.Layers[0].Bias(0);

        // Gradients: −2, then 2 (w − 1).
        Assert.Equal(0.2 + (0.1 * 1.6), Bias(Optimizer.Descent(0.1)), 1e-6);
        Assert.Equal(0.2 + (0.1 * ((0.5 * 2) + 1.6)), Bias(Optimizer.Momentum(0.1, keep: 0.5)), 1e-6);
        Assert.Equal(AdamByHand(), Bias(Optimizer.Adam(0.1)), 1e-6);

        // Every step first loses learning rate · decay of the knob: 0 · 0.95 + 0.2, then 0.2 · 0.95 + 0.16.
        Assert.Equal((0.2 * 0.95) + 0.16, Bias(Optimizer.Descent(0.1), decay: 0.5), 1e-6);

        static double AdamByHand()
        {
            var (w, m, v) = (0.0, 0.0, 0.0);
            for (var step = 1; step <= 2; step++)
            {
                var gradient = 2 * (w - 1);
                m = (0.9 * m) + (0.1 * gradient);
                v = (0.999 * v) + (0.001 * gradient * gradient);
                w -= 0.1 * (m / (1 - Math.Pow(0.9, step))) / (Math.Sqrt(v / (1 - Math.Pow(0.999, step))) + 1e-8);
            }

            return w;
        }
    }

    [Fact]
    public void Momentum_and_Adam_learn_too()
    {
        foreach (var optimizer in new[] { Optimizer.Momentum(0.1), Optimizer.Adam(0.01), Optimizer.Descent(0.5) })
        {
            var run = Small.Train(Moons, new TrainingPlan { Epochs = 300, Optimizer = optimizer });
            Assert.True(run.Network.Accuracy(Moons) > 0.95, optimizer.ToString());
        }
    }

    [Fact]
    public void A_regression_learns_a_curve()
    {
        double[] x = [.. Enumerable.Range(0, 100).Select(index => (index - 50) / 25.0)];
        var curve = Examples.Of(x, [.. x.Select(at => at * at)]);

        var run = Network.Create(seed: 1, 1, Layer.Relu(16), Layer.Linear(1)).Train(curve, new TrainingPlan { Epochs = 200 });

        Assert.True(run.Network.Loss(curve) < 0.01, run.Verdict);
        Assert.Null(run.History[0].Accuracy);
    }

    [Fact]
    public void Several_classes_are_learned_by_a_softmax()
    {
        var rows = Samples.Rows(300, 2, seed: 1);
        var thirds = Examples.Of(rows, [.. rows.Select(row => (int)((Math.Atan2(row[1], row[0]) + Math.PI) / (2 * Math.PI) * 2.999))]);

        var run = Network.Create(seed: 1, 2, Layer.Tanh(12), Layer.Softmax(3)).Train(thirds, new TrainingPlan { Epochs = 150 });

        Assert.True(run.Network.Accuracy(thirds) > 0.97, run.Verdict);
    }

    [Fact]
    public void A_diverged_training_stops_and_keeps_its_history()
    {
        var examples = Examples.Of([-1, 0, 1, 2], [3, 1, -1, -3]);
        var network = Network.Create(seed: 1, 1, Layer.Linear(1));

        var run = network.Train(examples, new TrainingPlan { Epochs = 1000, BatchSize = 4, Optimizer = Optimizer.Descent(1) });

        Assert.Equal(TrainingEnd.Diverged, run.End);
        Assert.InRange(run.History.Length, 5, 200);
        Assert.Equal(run.Steps - 1, run.History.Length);
        Assert.All(run.History, record => Assert.True(double.IsFinite(record.Loss)));
        Assert.All(run.Network.Knobs, knob => Assert.True(float.IsFinite(knob)));
        Assert.Equal(
            $"The training diverged at step {run.Steps}: the loss was no longer a finite number. This is the network after epoch {run.BestEpoch}. Try a learning rate ten times smaller.",
            run.Verdict);
    }

    [Fact]
    public void Early_stopping_keeps_the_network_of_the_lowest_held_out_loss()
    {
        var (learned, heldOut) = Examples.Of(Datasets.Moons(60, noise: 0.35, seed: 2)).Split(0.5, seed: 1);
        var network = Network.Create(seed: 1, 2, Layer.Tanh(64), Layer.Tanh(64), Layer.Sigmoid(1));
        var plan = new TrainingPlan { Epochs = 2000, HeldOut = heldOut, Patience = 40, Snapshots = 5 };

        var run = network.Train(learned, plan);

        Assert.Equal(TrainingEnd.StoppedEarly, run.End);
        Assert.Equal(run.History.Length, run.BestEpoch + 40);
        Assert.Equal(run.History.Min(record => record.HeldOutLoss), run.Network.Loss(heldOut));
        Assert.Equal(run.History[run.BestEpoch - 1].HeldOutAccuracy, run.Network.Accuracy(heldOut));
        Assert.Equal(run.History.Length, run.Snapshots[^1].Epoch);
        Assert.Contains($"This is the network after epoch {run.BestEpoch}.", run.Verdict, StringComparison.Ordinal);
    }

    [Fact]
    public void Weight_decay_makes_weights_smaller()
    {
        double Size(double decay) => Small.Train(Moons, new TrainingPlan { Epochs = 100, WeightDecay = decay })
            .Network.Knobs.Sum(knob => (double)knob * knob);

        Assert.True(Size(1) < 0.5 * Size(0));
    }

    [Fact]
    public void Snapshots_run_from_the_untrained_network_to_the_last_one()
    {
        var run = Small.Train(Moons, new TrainingPlan { Epochs = 100, Snapshots = 5 });

        Assert.Equal([0, 25, 50, 75, 100], run.Snapshots.Select(snapshot => snapshot.Epoch));
        Assert.Equal(Small.Knobs, run.Snapshots[0].Network.Knobs);
        Assert.Equal(run.Network.Knobs, run.Snapshots[^1].Network.Knobs);
        Assert.Empty(Small.Train(Moons, new TrainingPlan { Epochs = 2 }).Snapshots);
        Assert.Equal([0, 1, 2], Small.Train(Moons, new TrainingPlan { Epochs = 2, Snapshots = 9 }).Snapshots.Select(snapshot => snapshot.Epoch));
    }
}
