using LineToNetwork.Figures;
using LineToNetwork.Learning;
using LineToNetwork.Words;

namespace LineToNetwork.Lessons;

/// <summary>
/// The loss of one knob: a valley, and walks in it. What <see cref="Landscape"/> is for two knobs.
/// <code>
/// var valley = Valley.Of(a => Loss.Squared.Of(new Line(a, 17), x, y), from: 0, to: 20);
/// valley.ZoomInto(4)
/// </code>
/// </summary>
public sealed partial class Valley
{
    private const int Samples = 201;

    /// <summary>Room below the bottom and above the top, as a share of the height.</summary>
    private const double Room = 0.06;

    private readonly Func<double, double> _loss;
    private readonly double _from;
    private readonly double _to;

    private Valley(Func<double, double> loss, double from, double to)
    {
        _loss = loss;
        _from = from;
        _to = to;
    }

    /// <summary>A valley over a stretch of the knob.</summary>
    /// <param name="loss">The loss for a place of the knob.</param>
    /// <param name="from">The left end.</param>
    /// <param name="to">The right end.</param>
    /// <exception cref="ArgumentException">The ends are not finite or in the wrong order, or the loss is nowhere finite.</exception>
    public static Valley Of(Func<double, double> loss, double from, double to)
    {
        ArgumentNullException.ThrowIfNull(loss);
        var valley = new Valley(loss, from, to);
        // Drawn once now, so that a wrong stretch is named where it was given.
        _ = valley.Curve();
        return valley;
    }

    /// <summary>The curve alone.</summary>
    public Figure Curve() => Curve(_from, _to);

    /// <summary>A whole descent at once. The title is its verdict, so a walk that blew up says so.</summary>
    /// <param name="path">A search with one knob. Steps outside the valley run out of the picture.</param>
    /// <exception cref="ArgumentException">The search does not have one knob.</exception>
    public Figure Walked(DescentPath path)
    {
        RequireOneKnob(path);
        return Curve() + Plot.Path(path.Knob(0), path.Losses, Wording.TheWalk).Title(path.Verdict);
    }

    private static void RequireOneKnob(DescentPath path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (path.KnobNames.Length != 1)
        {
            throw new ArgumentException($"path has {path.KnobNames.Length} knobs; a valley has one: search with a => ...", nameof(path));
        }
    }

    private Figure Curve(double left, double right)
    {
        var (low, high) = HeightsBetween(left, right);
        return Plot.Line(_loss, left, right, Wording.LossHeading).In(Ink.Error)
            .XAxis(Wording.KnobA, left, right).YAxis(Wording.LossHeading, low, high);
    }

    private (double Low, double High) HeightsBetween(double left, double right)
    {
        var heights = Enumerable.Range(0, Samples)
            .Select(i => _loss(left + ((right - left) * i / (Samples - 1))))
            .Where(double.IsFinite)
            .ToList();
        if (heights.Count == 0)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"loss is no finite number anywhere from {left} to {right}; choose another stretch."));
        }

        var (low, high) = (heights.Min(), heights.Max());
        var room = high > low ? Room * (high - low) : 1;
        return (low - room, high + room);
    }
}
