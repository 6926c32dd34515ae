using System.Globalization;

namespace LineToNetwork.Learning;

/// <summary>
/// How a gradient becomes a step: plain descent, momentum, or Adam. A plan only; what an optimizer remembers between
/// steps belongs to one training.
/// </summary>
public abstract record Optimizer
{
    private Optimizer(string name, double learningRate) =>
        (Name, LearningRate) = (name, Positive(learningRate, nameof(learningRate), "0.01"));

    /// <summary>Its name: descent, momentum, Adam.</summary>
    public string Name { get; }

    /// <summary>How far a step goes.</summary>
    public double LearningRate { get; }

    /// <summary>Plain gradient descent: knob −= learning rate · gradient. With small batches: SGD.</summary>
    /// <param name="learningRate">How far to go for a gradient of 1; positive.</param>
    /// <exception cref="ArgumentOutOfRangeException">The learning rate is not positive.</exception>
    public static Optimizer Descent(double learningRate = 0.1) => new PlainDescent(learningRate);

    /// <summary>
    /// A ball that keeps rolling: velocity = keep · velocity + gradient; knob −= learning rate · velocity (Polyak,
    /// 1964).
    /// </summary>
    /// <param name="learningRate">How far to go for a velocity of 1; positive.</param>
    /// <param name="keep">Which share of its velocity the ball keeps at every step; at least 0, below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The learning rate is not positive, or the share is outside its
    /// range.</exception>
    public static Optimizer Momentum(double learningRate = 0.1, double keep = 0.9) => new RollingDescent(learningRate, keep);

    /// <summary>
    /// A step size of its own for every knob (Kingma and Ba, 2015): two running averages, m of the gradient and v of
    /// its square, both corrected for their start at 0; knob −= learning rate · m / (√v + 10⁻⁸).
    /// </summary>
    /// <param name="learningRate">About how far a knob moves in a step; positive.</param>
    /// <param name="keepMean">Which share of m stays at every step; at least 0, below 1.</param>
    /// <param name="keepSquare">Which share of v stays at every step; at least 0, below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The learning rate is not positive, or a share is outside its
    /// range.</exception>
    public static Optimizer Adam(double learningRate = 0.01, double keepMean = 0.9, double keepSquare = 0.999) =>
        new AdaptiveDescent(learningRate, keepMean, keepSquare);

    /// <inheritdoc/>
    public sealed override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Name}, learning rate {LearningRate}");

    /// <summary>What turns the knobs of one buffer, and remembers what it must about each of them.</summary>
    internal abstract KnobUpdate UpdateFor(int knobs, double weightDecay);

    private static double Positive(double value, string name, string suggestion) => value > 0 && double.IsFinite(value)
        ? value
        : throw new ArgumentOutOfRangeException(name, string.Create(
            CultureInfo.InvariantCulture, $"{name} is {value}; it must be a positive number: try {suggestion}."));

    private static double Share(double value, string name, string suggestion) => value is >= 0 and < 1
        ? value
        : throw new ArgumentOutOfRangeException(name, string.Create(
            CultureInfo.InvariantCulture, $"{name} is {value}; it is a share, at least 0 and below 1: try {suggestion}."));

    private sealed record PlainDescent(double Rate) : Optimizer("descent", Rate)
    {
        internal override KnobUpdate UpdateFor(int knobs, double weightDecay) => new DescentUpdate(Rate, weightDecay);
    }

    private sealed record RollingDescent(double Rate, double Keep) : Optimizer("momentum", Rate)
    {
        public double Keep { get; } = Share(Keep, "keep", "0.9");

        internal override KnobUpdate UpdateFor(int knobs, double weightDecay) =>
            new MomentumUpdate(knobs, Rate, Keep, weightDecay);
    }

    private sealed record AdaptiveDescent(double Rate, double KeepMean, double KeepSquare) : Optimizer("Adam", Rate)
    {
        public double KeepMean { get; } = Share(KeepMean, "keepMean", "0.9");

        public double KeepSquare { get; } = Share(KeepSquare, "keepSquare", "0.999");

        internal override KnobUpdate UpdateFor(int knobs, double weightDecay) =>
            new AdamUpdate(knobs, Rate, KeepMean, KeepSquare, weightDecay);
    }
}
