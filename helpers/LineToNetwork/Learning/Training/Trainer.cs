using System.Collections.Immutable;
using LineToNetwork.Models;

namespace LineToNetwork.Learning;

/// <summary>Trains networks, and measures them:
/// <c>var run = network.Train(examples, new TrainingPlan { Epochs = 300 })</c>.</summary>
public static class Trainer
{
    // So much arithmetic a step, about 5 microseconds of it, can be worth a thread; more threads than this rarely are.
    private const double WorthAThread = 5e5;
    private const int MostThreads = 8;

    /// <summary>A trained copy of the network, with the history of its training. The network itself does not
    /// change.</summary>
    /// <param name="network">Where to start.</param>
    /// <param name="examples">What to learn.</param>
    /// <param name="plan">How to learn it; the usual plan if none is given.</param>
    /// <exception cref="ArgumentException">The examples do not fit the network, the loss does not fit the last layer,
    /// the batch is larger than the data, or patience has no held-out examples to look at.</exception>
    public static TrainingRun Train(this Network network, Examples examples, TrainingPlan? plan = null)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(examples);
        plan ??= new TrainingPlan();
        if (plan is { Patience: { } patience, HeldOut: null })
        {
            throw new ArgumentException(
                $"Patience is {patience} and HeldOut is not set; stopping early looks at held-out examples. Set HeldOut, for example from examples.Split(0.2, seed: 1).",
                nameof(plan));
        }

        using var session = new TrainingSession(network, examples, plan);
        return session.Run();
    }

    /// <summary>The mean loss of a network over examples.</summary>
    /// <param name="network">The network.</param>
    /// <param name="examples">The examples.</param>
    /// <param name="loss">Which loss; the one that fits the last layer if none is given.</param>
    /// <exception cref="ArgumentException">The examples or the loss do not fit the network.</exception>
    public static double Loss(this Network network, Examples examples, NetworkLoss? loss = null) =>
        Measure(network, examples, loss).Loss;

    /// <summary>Which share of examples the network puts into the right class, from 0 to 1.</summary>
    /// <param name="network">The network.</param>
    /// <param name="examples">The examples; they must have classes.</param>
    /// <exception cref="ArgumentException">The examples do not fit the network, or have no classes.</exception>
    public static double Accuracy(this Network network, Examples examples)
    {
        ArgumentNullException.ThrowIfNull(examples);
        return examples.HaveClasses
            ? Measure(network, examples, null).Accuracy
            : throw new ArgumentException(
                "The examples have no classes but numbers to answer, so no answer is simply right or wrong. Use Loss.", nameof(examples));
    }

    /// <summary>The derivative of the mean loss in every knob, in the order of <see cref="Network.Knobs"/>.</summary>
    /// <param name="network">The network.</param>
    /// <param name="examples">The examples.</param>
    /// <param name="loss">Which loss; the one that fits the last layer if none is given.</param>
    /// <exception cref="ArgumentException">The examples or the loss do not fit the network.</exception>
    public static ImmutableArray<float> Gradient(this Network network, Examples examples, NetworkLoss? loss = null)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(examples);
        return GradientMeasurement.Of(network, examples, loss ?? NetworkLoss.For(network));
    }

    internal static int WorkersFor(Network network, int batchSize)
    {
        // There, back, and the gradient: three products, each with a multiplication and an addition a knob and example.
        const double OperationsPerKnob = 6;
        var worth = OperationsPerKnob * batchSize * network.Knobs.Length / WorthAThread;
        return (int)Math.Clamp(worth, 1, Math.Min(MostThreads, Environment.ProcessorCount));
    }

    private static (double Loss, double Accuracy) Measure(Network network, Examples examples, NetworkLoss? loss)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(examples);
        return new LossMeasurement(network, examples, loss ?? NetworkLoss.For(network)).Measure();
    }
}
