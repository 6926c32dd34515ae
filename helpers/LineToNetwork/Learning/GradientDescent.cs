using System.Collections.Immutable;
using LineToNetwork.Data;
using LineToNetwork.Display;
using LineToNetwork.Words;

namespace LineToNetwork.Learning;

/// <summary>
/// Gradient descent: look how steep the loss is along every knob, turn every knob a little downhill, repeat. One
/// step is knob − learning rate · steepness.
/// </summary>
public static class GradientDescent
{
    /// <summary>Walks downhill with one knob.</summary>
    /// <param name="loss">What to make small.</param>
    /// <param name="start">Where the knob stands at first.</param>
    /// <param name="learningRate">How far a step goes for each unit of steepness; above 0.</param>
    /// <param name="steps">How many steps at most; 0 gives a path with the start alone.</param>
    /// <param name="tolerance">Ends the walk early where no steepness is larger than this; 0 walks on.</param>
    /// <returns>The whole way. It ends early when the walk blows up, and its verdict then says so.</returns>
    /// <exception cref="ArgumentException">
    /// The learning rate is not positive, the number of steps is negative, or the loss at the start is not finite.
    /// </exception>
    public static DescentPath Minimize(
        Func<double, double> loss, double start, double learningRate, int steps, double tolerance = 0) =>
        Minimize(Objective.Of(loss), [start], learningRate, steps, tolerance);

    /// <summary>Walks downhill with two knobs: <c>Minimize((a, b) => ..., start: (0, 0), learningRate: 0.1, steps: 50)</c>.</summary>
    /// <inheritdoc cref="Minimize(Func{double, double}, double, double, int, double)"/>
    public static DescentPath Minimize(
        Func<double, double, double> loss, (double A, double B) start, double learningRate, int steps, double tolerance = 0) =>
        Minimize(Objective.Of(loss), [start.A, start.B], learningRate, steps, tolerance);

    /// <summary>Walks downhill with any number of knobs.</summary>
    /// <inheritdoc cref="Minimize(Func{double, double}, double, double, int, double)"/>
    public static DescentPath Minimize(
        Func<double[], double> loss, double[] start, double learningRate, int steps, double tolerance = 0) =>
        Minimize(Objective.Of(loss), start, learningRate, steps, tolerance);

    /// <summary>Walks downhill with two knobs whose gradient is known: <c>Minimize(Loss.Squared.On(x, y), ...)</c>.</summary>
    /// <inheritdoc cref="Minimize(Func{double, double}, double, double, int, double)"/>
    public static DescentPath Minimize(
        Objective loss, (double A, double B) start, double learningRate, int steps, double tolerance = 0) =>
        Minimize(loss, [start.A, start.B], learningRate, steps, tolerance);

    /// <summary>Walks downhill with any number of knobs whose gradient is known.</summary>
    /// <inheritdoc cref="Minimize(Func{double, double}, double, double, int, double)"/>
    public static DescentPath Minimize(
        Objective loss, double[] start, double learningRate, int steps, double tolerance = 0)
    {
        ArgumentNullException.ThrowIfNull(start);
        return Minimize(loss, start, learningRate, steps, tolerance, Walk.KnobNames(start.Length), _ => false);
    }

    /// <summary>The walk itself, with names for the knobs and a test for a loss that falls for ever.</summary>
    internal static DescentPath Minimize(
        Objective loss,
        double[] start,
        double learningRate,
        int steps,
        double tolerance,
        ImmutableArray<string> knobNames,
        Func<DescentStep, bool> fallsForEver)
    {
        ArgumentNullException.ThrowIfNull(loss);
        Require.Positive(learningRate, "try 0.01");
        Require.AtLeast(tolerance, 0, "0 walks on to the last step");
        var walk = new Walk(loss, step => Walk.Move.To(
            [.. step.Knobs.Zip(step.Gradient, (knob, steepness) => knob - learningRate * steepness)]))
        {
            HasArrived = step => IsFlat(step, tolerance),
            FallsForEver = fallsForEver,
        };
        var (path, ending) = walk.Run(start, steps);
        return new DescentPath(path, ending, knobNames, Verdict(path, ending, learningRate));
    }

    private static bool IsFlat(DescentStep step, double tolerance) =>
        tolerance > 0 && step.Gradient.All(steepness => Math.Abs(steepness) <= tolerance);

    private static string Verdict(ImmutableArray<DescentStep> path, DescentEnding ending, double learningRate)
    {
        var (first, last) = (path[0], path[^1]);
        string start = ShortNumber.Of(first.Loss, digits: 4);
        string loss = ShortNumber.Of(last.Loss, digits: 4);
        string rate = ShortNumber.Of(learningRate / 3, digits: 1);
        string number = ShortNumber.Of(last.Number);
        string steps = Wording.CountedStepsTaken(last.Number);
        return ending switch
        {
            DescentEnding.BlewUp => Wording.BlewUp(number, start, loss, rate),
            DescentEnding.LossIsNoNumber => Wording.LossIsNoNumber(number, rate),
            DescentEnding.GrowsForEver => Wording.GrowsForEver(
                steps, ShortNumber.Of(last.Knobs.MaxBy(Math.Abs), digits: 4)),
            _ when path.Length == 1 => Wording.NoStepTaken(start),
            _ when last.Loss > first.Loss => Wording.LossRose(steps, start, loss, rate),
            _ when ending == DescentEnding.Arrived || HardlyMoves(path) => Wording.HardlyMoving(steps, start, loss),
            _ => Wording.StillFalling(steps, start, loss),
        };
    }

    /// <summary>The last step gained less than a millionth of what all steps gained.</summary>
    private static bool HardlyMoves(ImmutableArray<DescentStep> path) =>
        path[^2].Loss - path[^1].Loss <= 1e-6 * (path[0].Loss - path[^1].Loss);
}
