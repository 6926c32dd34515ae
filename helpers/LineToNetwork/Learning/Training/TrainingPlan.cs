using System.Globalization;

namespace LineToNetwork.Learning;

/// <summary>
/// How a network is to be trained. Everything has a usable value, so a cell names only what it is about:
/// <c>new TrainingPlan { Epochs = 300, Optimizer = Optimizer.Adam(0.01) }</c>.
/// </summary>
public sealed record TrainingPlan
{
    /// <summary>The batch size where none is given.</summary>
    public const int UsualBatchSize = 32;

    /// <summary>How many times all examples are worked through; at least 1. Usually 100.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below 1.</exception>
    public int Epochs { get; init => field = AtLeastOne(value, nameof(Epochs)); } = 100;

    /// <summary>How many examples a step looks at; null for 32, or all of them if there are fewer.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below 1.</exception>
    public int? BatchSize
    {
        get;
        init => field = value is { } size ? AtLeastOne(size, nameof(BatchSize)) : null;
    }

    /// <summary>How a gradient becomes a step. Usually Adam with a learning rate of 0.01.</summary>
    public Optimizer Optimizer { get; init => field = NotNull(value, nameof(Optimizer)); } = Optimizer.Adam();

    /// <summary>What is made small; null for the loss that fits the last layer.</summary>
    public NetworkLoss? Loss { get; init; }

    /// <summary>How strongly every step pulls every knob toward 0: by learning rate · this, of itself. 0 for not at
    /// all.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative or not finite.</exception>
    public double WeightDecay
    {
        get;
        init => field = value >= 0 && double.IsFinite(value) ? value : throw new ArgumentOutOfRangeException(
            nameof(WeightDecay), string.Create(
                CultureInfo.InvariantCulture, $"WeightDecay is {value}; it must be 0 or a small positive number: try 0.001."));
    }

    /// <summary>Where the order of the examples comes from: the same seed gives the same order in every
    /// epoch.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Examples that are measured after every epoch and never learned from; null for none.</summary>
    public Examples? HeldOut { get; init; }

    /// <summary>Stop when the loss on the held-out examples has not reached a new low for so many epochs, and keep the
    /// network of the lowest; null for never.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below 1.</exception>
    public int? Patience
    {
        get;
        init => field = value is { } epochs ? AtLeastOne(epochs, nameof(Patience)) : null;
    }

    /// <summary>How many networks to keep along the way for an animation, the untrained one and the last one included;
    /// 0 for none.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is 1 or negative.</exception>
    public int Snapshots
    {
        get;
        init => field = value is 0 or >= 2 ? value : throw new ArgumentOutOfRangeException(
            nameof(Snapshots), string.Create(
                CultureInfo.InvariantCulture, $"Snapshots is {value}; it must be 0, or at least 2 for a start and an end: try 40."));
    }

    /// <summary>How many threads work together; null for as many as pay. The result is the same whatever the
    /// number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below 1.</exception>
    public int? Threads
    {
        get;
        init => field = value is { } threads ? AtLeastOne(threads, nameof(Threads)) : null;
    }

    internal int BatchSizeFor(Examples examples)
    {
        if (BatchSize is not { } size)
        {
            return Math.Min(UsualBatchSize, examples.Count);
        }

        return size <= examples.Count ? size : throw new ArgumentException(string.Create(
            CultureInfo.InvariantCulture,
            $"BatchSize is {size} and there are {examples.Count} examples; a batch cannot be larger than the data. Use {examples.Count} or less."));
    }

    private static int AtLeastOne(int value, string name) => value >= 1
        ? value
        : throw new ArgumentOutOfRangeException(name, string.Create(
            CultureInfo.InvariantCulture, $"{name} is {value}; it must be at least 1."));

    private static T NotNull<T>(T value, string name)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(value, name);
        return value;
    }
}
