using System.Collections.Immutable;
using LineToNetwork.Figures;
using LineToNetwork.Learning;
using LineToNetwork.Words;

namespace LineToNetwork.Lessons;

/// <summary>
/// The stops of a walk over a landscape of two knobs: set by hand with <see cref="Through"/>, or those of a
/// <see cref="DescentPath"/>, which turns into a trail wherever one is wanted.
/// </summary>
public sealed class Trail
{
    /// <summary>More pictures than this make a page heavy and a class wait.</summary>
    private const int MostPictures = 41;

    private readonly int _start;

    private Trail(ImmutableArray<(double A, double B)> stops, int start, string? warning = null) =>
        (Stops, _start, Warning) = (stops, start, warning);

    /// <summary>The knobs at every stop; never empty.</summary>
    public ImmutableArray<(double A, double B)> Stops { get; }

    /// <summary>What went wrong on the way, for the title of the last picture; null when nothing did.</summary>
    internal string? Warning { get; }

    /// <summary>A walk from stop to stop, set by hand.</summary>
    /// <exception cref="ArgumentException">There is no stop, or a knob is not a finite number.</exception>
    public static Trail Through(params (double A, double B)[] stops)
    {
        ArgumentNullException.ThrowIfNull(stops);
        if (stops.Length == 0)
        {
            throw new ArgumentException("stops is empty; give at least one, such as (0, 0).", nameof(stops));
        }

        var wrong = Array.FindIndex(stops, stop => !double.IsFinite(stop.A) || !double.IsFinite(stop.B));
        return wrong < 0
            ? new([.. stops], start: 0)
            : throw new ArgumentException(
                FormattableString.Invariant($"stops[{wrong}] is {stops[wrong]}; give both knobs an ordinary number."), nameof(stops));
    }

    /// <summary>
    /// The stops of a search with two knobs. Its figures show the whole walk before a reader plays it, and a walk that blew up
    /// says so at its end.
    /// </summary>
    /// <exception cref="ArgumentException">The search does not have two knobs.</exception>
    public static Trail Of(DescentPath path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return path.KnobNames.Length == 2
            ? new(
                [.. path.Steps.Select(step => (step.Knobs[0], step.Knobs[1]))],
                start: path.Steps.Length - 1,
                warning: path.Diverged ? path.Verdict : null)
            : throw new ArgumentException(
                $"path has {path.KnobNames.Length} knobs; a landscape has two: search with (a, b) => ...", nameof(path));
    }

    /// <inheritdoc cref="Of"/>
    public static implicit operator Trail(DescentPath path) => Of(path);

    /// <summary>The same way in smaller paces, so that a slider moves along it without jumps.</summary>
    /// <param name="each">How many paces from one stop to the next, at least 1.</param>
    public Trail InPaces(int each)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(each, 1);
        var stops = Stops;
        return new(
            [
                .. from leg in Enumerable.Range(0, stops.Length - 1)
                   from pace in Enumerable.Range(0, each)
                   select Between(stops[leg], stops[leg + 1], (double)pace / each),
                stops[^1],
            ],
            start: 0);
    }

    /// <summary>A play button through the stops, the same in every figure of this trail.</summary>
    internal Figure Play(Func<int, Figure> draw) => Figure
        .PlayThrough(Wording.Step, Shown().Select(number => (double)number), number => draw((int)number))
        .StartAt(Wording.Step, _start);

    /// <summary>
    /// The stops that get a picture: all, or on a long trail many at first and fewer later, because a descent covers most of
    /// its way in its first steps.
    /// </summary>
    private IEnumerable<int> Shown()
    {
        var last = Stops.Length - 1;
        return last < MostPictures
            ? Enumerable.Range(0, last + 1)
            : Enumerable.Range(0, MostPictures)
                .Select(picture => (double)picture / (MostPictures - 1))
                .Select((share, picture) => Math.Max(picture, (int)Math.Round(last * share * share)));
    }

    private static (double A, double B) Between((double A, double B) from, (double A, double B) to, double share) =>
        (from.A + (share * (to.A - from.A)), from.B + (share * (to.B - from.B)));
}
