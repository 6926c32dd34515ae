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

    // At the bottom a loss trembles in its last digits.
    private const double Rounding = 1e-12;

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
        return Minimize(loss, start, steps, Walk.KnobNames(start.Length), _ => false, Jump);
    }

    /// <summary>
    /// Jumps with any number of knobs, each halved until the loss does not rise: where a loss flattens out, the matching
    /// parabola has its bottom far beyond the loss's own. For a loss with one valley this always arrives
    /// (Boyd and Vandenberghe, "Convex Optimization", 2004, section 9.5).
    /// </summary>
    internal static DescentPath MinimizeHalving(
        Objective loss, double[] start, int steps, ImmutableArray<string> knobNames, Func<DescentStep, bool> fallsForEver) =>
        Minimize(loss, start, steps, knobNames, fallsForEver, JumpNoHigher);

    private static DescentPath Minimize(
        Objective loss,
        double[] start,
        int steps,
        ImmutableArray<string> knobNames,
        Func<DescentStep, bool> fallsForEver,
        Func<Objective, DescentStep, Walk.Move> jump)
    {
        ArgumentNullException.ThrowIfNull(loss);
        var walk = new Walk(loss, step => jump(loss, step)) { FallsForEver = fallsForEver };
        var (path, ending) = walk.Run(start, steps);
        if (ending == DescentEnding.StepsUsedUp && jump(loss, path[^1]) is { Knobs: null } end)
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

        double[] bottom = [.. knobs.Zip(jump, (knob, distance) => knob - distance)];
        return Moves(knobs, bottom) ? Walk.Move.To(bottom) : Walk.Move.End(DescentEnding.Arrived);
    }

    private static Walk.Move JumpNoHigher(Objective loss, DescentStep step)
    {
        var move = Jump(loss, step);
        while (move.Knobs is { } knobs && !(loss.Value(knobs) <= step.Loss * (1 + Rounding)))
        {
            double[] nearer = [.. knobs.Zip(step.Knobs, (there, here) => (there + here) / 2)];
            move = Moves(step.Knobs, nearer) ? Walk.Move.To(nearer) : Walk.Move.End(DescentEnding.Arrived);
        }

        return move;
    }

    private static bool Moves(IEnumerable<double> from, IEnumerable<double> to) =>
        from.Zip(to).Any(pair => Math.Abs(pair.Second - pair.First) > HardlyMoves * (1 + Math.Abs(pair.First)));

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
