using LineToNetwork.Display;
using LineToNetwork.Figures;
using LineToNetwork.Learning;
using LineToNetwork.Words;

namespace LineToNetwork.Lessons;

/// <summary>
/// The loss of every pair of knobs: a bowl seen from the side, or its map seen from above, and walks over both.
/// <code>
/// var landscape = Landscape.Of((a, b) => Loss.Squared.Of(new Line(a, b), x, y), a: (0, 20), b: (-20, 80));
/// Row.Of(landscape.Bowl(), landscape.Map())
/// </code>
/// </summary>
public sealed class Landscape
{
    private const int Rings = 10;

    /// <summary>Points a side: enough for round rings, few enough for a slider over eight maps.</summary>
    private const int Steps = 81;

    /// <summary>Points a side that are asked for the lowest and the highest loss, and along a slice.</summary>
    private const int Samples = 41;

    /// <summary>How far a walk floats above the ground, as a share of the landscape's height, so that it is not half buried.</summary>
    private const double Lift = 0.012;

    private readonly Func<double, double, double> _loss;
    private readonly (double From, double To) _a;
    private readonly (double From, double To) _b;
    private readonly double _lowest;
    private readonly double _highest;

    // Drawn when first asked for: a slider over many maps needs no bowls.
    private readonly Lazy<Figure> _bowl;
    private readonly Lazy<Figure> _map;

    private Landscape(Func<double, double, double> loss, (double From, double To) a, (double From, double To) b)
    {
        _loss = loss;
        _a = a;
        _b = b;
        (_lowest, _highest) = Heights();
        _bowl = new(DrawBowl);
        _map = new(DrawMap);
    }

    /// <summary>A landscape over a stretch of both knobs.</summary>
    /// <param name="loss">The loss for knobs a and b.</param>
    /// <param name="a">From where to where knob a goes.</param>
    /// <param name="b">From where to where knob b goes.</param>
    /// <exception cref="ArgumentException">A stretch has no length, or the loss is nowhere a finite number.</exception>
    public static Landscape Of(Func<double, double, double> loss, (double From, double To) a, (double From, double To) b)
    {
        ArgumentNullException.ThrowIfNull(loss);
        var landscape = new Landscape(loss, a, b);
        // Drawn once now, so that a wrong stretch is named where it was given.
        _ = landscape.Map();
        return landscape;
    }

    /// <summary>The landscape in space.</summary>
    public Figure Bowl() => _bowl.Value;

    /// <summary>The landscape seen from above: each ring joins knobs of equal loss.</summary>
    public Figure Map() => _map.Value;

    /// <summary>The landscape in space with one slice of it: the loss of every a while b stands still.</summary>
    /// <param name="b">Where knob b stands.</param>
    public Figure SliceAt(double b)
    {
        var across = Spread(_a);
        return Bowl() + Plot.Line(across, across.Select(_ => b), across.Select(knob => Floating(knob, b)), Wording.ThisSlice).In(Ink.Error);
    }

    /// <summary>A walk in space, with a play button.</summary>
    public Figure Bowl(Trail trail)
    {
        ArgumentNullException.ThrowIfNull(trail);
        return trail.Play(number =>
        {
            var way = trail.Stops.Take(number + 1).Select(stop => IsOn(stop) ? stop : (A: double.NaN, B: double.NaN)).ToList();
            var height = way.Select(stop => double.IsFinite(stop.A) ? Floating(stop.A, stop.B) : double.NaN);
            var walk = way.Exists(stop => double.IsFinite(stop.A))
                ? Bowl() + Plot.Path(way.Select(stop => stop.A), way.Select(stop => stop.B), height)
                : Bowl();
            var (endA, endB) = way[^1];
            return double.IsFinite(endA) ? walk + Plot.Point(endA, endB, Floating(endA, endB)).In(Ink.Path) : walk;
        });
    }

    /// <summary>A walk on the map, with a play button. The title says the loss at every stop.</summary>
    public Figure Map(Trail trail)
    {
        ArgumentNullException.ThrowIfNull(trail);
        return trail.Play(number => WithWalk(trail, number).Title(
            number == trail.Stops.Length - 1 && trail.Warning is { } warning ? warning : Titled(number, trail.Stops[number])));
    }

    /// <summary>A whole walk on the map at once, for walks set by hand. The title says the loss at every stop.</summary>
    /// <exception cref="ArgumentException">There is no stop, or a knob is not a finite number.</exception>
    public Figure Walked(params (double A, double B)[] stops)
    {
        var trail = Trail.Through(stops);
        var losses = stops.Select(stop => ShortNumber.Of(_loss(stop.A, stop.B), digits: 3));
        return WithWalk(trail, stops.Length - 1).Title($"{Wording.LossHeading}: {string.Join(" → ", losses)}");
    }

    /// <summary>A whole descent on the map at once. The title is its verdict, so a walk that blew up says so.</summary>
    /// <exception cref="ArgumentException">The search does not have two knobs.</exception>
    public Figure Walked(DescentPath path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return WithWalk(path, path.Steps.Length - 1).Title(path.Verdict);
    }

    /// <summary>Knobs that go equally far are drawn equally long, so that the rings of a round bowl are round.</summary>
    private bool GoEquallyFar => Math.Abs(_a.To - _a.From - (_b.To - _b.From)) < 1e-9 * (_a.To - _a.From);

    private static double[] Spread((double From, double To) stretch) =>
        [.. Enumerable.Range(0, Samples).Select(i => stretch.From + ((stretch.To - stretch.From) * i / (Samples - 1)))];

    private Figure WithWalk(Trail trail, int last)
    {
        var way = trail.Stops.Take(last + 1).ToList();
        var (endA, endB) = way[^1];
        return Map() + Plot.Path(way.Select(stop => stop.A), way.Select(stop => stop.B)) + Plot.Point(endA, endB).In(Ink.Path);
    }

    private string Titled(int number, (double A, double B) stop)
    {
        var height = ShortNumber.Of(_loss(stop.A, stop.B), digits: 4);
        return IsOn(stop) ? Wording.StepAndLoss(number, height) : Wording.StepOffTheMap(number, height);
    }

    private Figure DrawBowl()
    {
        var ground = Math.Min(0, _lowest);
        return Plot.Surface(_loss, _a, _b)
            .XAxis(Wording.KnobA, _a.From, _a.To).YAxis(Wording.KnobB, _b.From, _b.To)
            .ZAxis(Wording.LossHeading, ground, Math.Max(_highest, ground + 1))
            .Camera(turn: 20, height: 40, distance: 0.9);
    }

    private Figure DrawMap()
    {
        var rings = Enumerable.Range(1, Rings - 1).Select(Ring).Prepend(_lowest);
        var flat = Plot.Contour(_loss, _a, _b, rings, steps: Steps)
            .XAxis(Wording.KnobA, _a.From, _a.To).YAxis(Wording.KnobB, _b.From, _b.To);
        return GoEquallyFar ? flat.EqualScales() : flat;
    }

    private bool IsOn((double A, double B) stop) =>
        stop.A >= _a.From && stop.A <= _a.To && stop.B >= _b.From && stop.B <= _b.To;

    private double Floating(double knobA, double knobB) => _loss(knobA, knobB) + (Lift * (_highest - _lowest));

    /// <summary>
    /// The height of a ring. Heights grow like squares, so that the rings of a round bowl are equally far apart; two digits
    /// of what lies above the lowest point are enough to read.
    /// </summary>
    private double Ring(int number)
    {
        var share = (double)number / Rings;
        var above = share * share * (_highest - _lowest);
        var unit = above > 0 ? Math.Pow(10, Math.Floor(Math.Log10(above)) - 1) : 1;
        return Math.Round((_lowest + above) / unit) * unit;
    }

    private (double Lowest, double Highest) Heights()
    {
        var down = Spread(_b);
        var heights = Spread(_a).SelectMany(knobA => down.Select(knobB => _loss(knobA, knobB))).Where(double.IsFinite).ToList();
        return heights.Count > 0 ? (heights.Min(), heights.Max()) : (0, 0);
    }
}
