using System.Collections.Immutable;
using LineToNetwork.Display;
using LineToNetwork.Words;

namespace LineToNetwork.Learning;

/// <summary>
/// Newton's method: match the loss with a parabola (steepness and bend alike) and jump to the parabola's lowest
/// point. For a bowl, which is such a parabola, one jump is enough.
/// </summary>
public static class Newton
{
    private const double HardlyMoves = 1e-6;

    /// <summary>Jumps to the bottom with one knob.</summary>
    /// <param name="loss">What to make small.</param>
    /// <param name="start">Where the knob stands at first.</param>
    /// <param name="steps">How many jumps at most.</param>
    /// <returns>
    /// Every jump. It ends where the next jump would move no knob by more than a millionth of its size, or where there is
    /// no bottom to jump to; the verdict says which.
    /// </returns>
    /// <exception cref="ArgumentException">The number of steps is negative, or the loss at the start is not finite.</exception>
    public static DescentPath Minimize(Func<double, double> loss, double start, int steps = 20) =>
        Minimize(Objective.Of(loss), [start], steps);

    /// <summary>Jumps to the bottom with two knobs: <c>Newton.Minimize((a, b) => ..., start: (0, 0))</c>.</summary>
    /// <inheritdoc cref="Minimize(Func{double, double}, double, int)"/>
    public static DescentPath Minimize(Func<double, double, double> loss, (double A, double B) start, int steps = 20) =>
        Minimize(Objective.Of(loss), [start.A, start.B], steps);

    /// <summary>Jumps to the bottom with any number of knobs.</summary>
    /// <inheritdoc cref="Minimize(Func{double, double}, double, int)"/>
    public static DescentPath Minimize(Func<double[], double> loss, double[] start, int steps = 20) =>
        Minimize(Objective.Of(loss), start, steps);

    /// <summary>Jumps to the bottom with two knobs whose gradient is known: <c>Newton.Minimize(Loss.Squared.On(x, y), (0, 0))</c>.</summary>
    /// <inheritdoc cref="Minimize(Func{double, double}, double, int)"/>
    public static DescentPath Minimize(Objective loss, (double A, double B) start, int steps = 20) =>
        Minimize(loss, [start.A, start.B], steps);

    /// <summary>Jumps to the bottom with any number of knobs whose gradient is known.</summary>
    /// <inheritdoc cref="Minimize(Func{double, double}, double, int)"/>
    public static DescentPath Minimize(Objective loss, double[] start, int steps = 20)
    {
        ArgumentNullException.ThrowIfNull(start);
        return Minimize(loss, start, steps, Walk.KnobNames(start.Length), _ => false);
    }

    /// <summary>The jumps themselves, with names for the knobs and a test for a loss that falls for ever.</summary>
    internal static DescentPath Minimize(
        Objective loss,
        double[] start,
        int steps,
        ImmutableArray<string> knobNames,
        Func<DescentStep, bool> fallsForEver)
    {
        ArgumentNullException.ThrowIfNull(loss);
        var walk = new Walk(loss, step => Jump(loss, step)) { FallsForEver = fallsForEver };
        var (path, ending) = walk.Run(start, steps);
        if (ending == DescentEnding.StepsUsedUp && Jump(loss, path[^1]) is { Knobs: null } end)
        {
            ending = end.Ending;
        }

        return new DescentPath(path, ending, knobNames, Verdict(path, ending));
    }

    private static Walk.Move Jump(Objective loss, DescentStep step)
    {
        double[] knobs = [.. step.Knobs];
        if (!PositiveDefinite.TrySolve(loss.Hessian(knobs), [.. step.Gradient], out double[] jump))
        {
            return Walk.Move.End(DescentEnding.NoBottom);
        }

        bool moves = knobs.Zip(jump).Any(pair => Math.Abs(pair.Second) > HardlyMoves * (1 + Math.Abs(pair.First)));
        return moves
            ? Walk.Move.To([.. knobs.Zip(jump, (knob, distance) => knob - distance)])
            : Walk.Move.End(DescentEnding.Arrived);
    }

    private static string Verdict(ImmutableArray<DescentStep> path, DescentEnding ending)
    {
        string jumps = Wording.CountedJumpsTaken(path[^1].Number);
        string start = ShortNumber.Of(path[0].Loss, digits: 4);
        string loss = ShortNumber.Of(path[^1].Loss, digits: 4);
        return ending switch
        {
            DescentEnding.Arrived => Wording.JumpsArrived(jumps, start, loss),
            DescentEnding.NoBottom => Wording.NoBottom(jumps),
            DescentEnding.BlewUp or DescentEnding.LossIsNoNumber => Wording.JumpBlewUp(jumps),
            DescentEnding.GrowsForEver => Wording.GrowsForEver(jumps, ShortNumber.Of(path[^1].Knobs.MaxBy(Math.Abs), digits: 4)),
            _ => Wording.JumpsUsedUp(jumps, start, loss),
        };
    }
}
