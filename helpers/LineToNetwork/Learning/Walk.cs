using System.Collections.Immutable;
using System.Globalization;
using LineToNetwork.Data;
using LineToNetwork.Words;

namespace LineToNetwork.Learning;

/// <summary>
/// The part that gradient descent and Newton's method share: go from place to place, record each, stop where it
/// makes no sense to go on. Only where to go next is different.
/// </summary>
/// <param name="Objective">What is made small.</param>
/// <param name="Next">From a place to the next one, or the reason why there is none.</param>
internal sealed record Walk(Objective Objective, Func<DescentStep, Walk.Move> Next)
{
    /// <summary>A loss this many times the size of the first one is a walk that blew up.</summary>
    private const double BlownUp = 1e6;

    /// <summary>Where there is no bottom, a loss below this is low enough.</summary>
    private const double LowEnough = 1e-3;

    /// <summary>Whether the walk has arrived at a place; asked after every step.</summary>
    public Func<DescentStep, bool> HasArrived { get; init; } = _ => false;

    /// <summary>
    /// Whether a place proves that the loss falls for ever without reaching a bottom. Then the walk stops once the
    /// loss is below <see cref="LowEnough"/>.
    /// </summary>
    public Func<DescentStep, bool> FallsForEver { get; init; } = _ => false;

    /// <summary>Takes at most <paramref name="steps"/> steps.</summary>
    /// <returns>The start and the steps, all with finite numbers, and why the walk ended.</returns>
    /// <exception cref="ArgumentException">The start is not finite, or the loss there is not.</exception>
    public (ImmutableArray<DescentStep> Steps, DescentEnding Ending) Run(double[] start, int steps)
    {
        Require.Data(start);
        Require.AtLeast(steps, 0, "0 stays at the start");
        var first = At(0, start) ?? throw new ArgumentException(
            "start: the loss or its steepness is not a finite number there; start somewhere else.", nameof(start));
        var path = ImmutableArray.CreateBuilder<DescentStep>();
        path.Add(first);
        var ending = Extend(path, steps);
        bool isTooEarly = ending is DescentEnding.StepsUsedUp or DescentEnding.Arrived or DescentEnding.NoBottom;
        return (path.ToImmutable(), isTooEarly && FallsForEver(path[^1]) ? DescentEnding.GrowsForEver : ending);
    }

    private DescentEnding Extend(ImmutableArray<DescentStep>.Builder path, int steps)
    {
        double tooHigh = path[0].Loss + BlownUp * Math.Max(1, Math.Abs(path[0].Loss));
        while (path.Count <= steps)
        {
            var move = Next(path[^1]);
            if (move.Knobs is null)
            {
                return move.Ending;
            }

            if (At(path.Count, move.Knobs) is not { } step)
            {
                return DescentEnding.LossIsNoNumber;
            }

            path.Add(step);
            if (step.Loss > tooHigh)
            {
                return DescentEnding.BlewUp;
            }

            if (HasArrived(step) || (step.Loss < LowEnough && FallsForEver(step)))
            {
                return DescentEnding.Arrived;
            }
        }

        return DescentEnding.StepsUsedUp;
    }

    /// <summary>One knob is called a, two are called a and b, more are numbered.</summary>
    public static ImmutableArray<string> KnobNames(int count) => count switch
    {
        1 => ["a"],
        2 => ["a", "b"],
        _ => [.. Enumerable.Range(1, count).Select(Wording.KnobName)],
    };

    /// <summary>The place with these knobs, or null when a number there is not finite.</summary>
    private DescentStep? At(int number, double[] knobs)
    {
        if (!knobs.All(double.IsFinite))
        {
            return null;
        }

        double loss = Objective.Value([.. knobs]);
        if (!double.IsFinite(loss))
        {
            return null;
        }

        double[] gradient = Objective.Gradient([.. knobs]);
        if (gradient.Length != knobs.Length)
        {
            throw new ArgumentException(string.Create(
                CultureInfo.InvariantCulture,
                $"The gradient has {gradient.Length} numbers for {knobs.Length} knobs; give one for every knob."));
        }

        return !gradient.All(double.IsFinite)
            ? null
            : new DescentStep { Number = number, Knobs = [.. knobs], Loss = loss, Gradient = [.. gradient] };
    }

    /// <summary>The next place, or why there is none.</summary>
    public readonly record struct Move(double[]? Knobs, DescentEnding Ending)
    {
        public static Move To(double[] knobs) => new(knobs, default);

        public static Move End(DescentEnding ending) => new(null, ending);
    }
}
