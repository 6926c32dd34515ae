using LineToNetwork.Figures;
using LineToNetwork.Figures.Marks;
using LineToNetwork.Plotly.Json;
using LineToNetwork.Plotly.Layouts;
using Plotly.NET;

namespace LineToNetwork.Plotly.Traces;

/// <summary>
/// Turns marks into Plotly's traces. Colours are written as the names of inks, <c>ink:Data</c> or <c>ink:Data/0.2</c>, which
/// the page turns into the colours of its theme. Types of our own (<c>sum</c>, <c>edges</c>, <c>circles</c>, <c>squares</c>,
/// <c>levels</c>) are drawn by the page's script, because they depend on knobs or on the size of the screen.
/// </summary>
internal sealed partial class TraceMaker
{
    /// <summary>From this many numbers on a list is packed.</summary>
    private const int ManyNumbers = 400;

    private readonly FigureAxes _axes;
    private readonly Picture _names;
    private readonly string _hint;

    public TraceMaker(FigureAxes axes, Picture names)
    {
        (_axes, _names) = (axes, names);
        var across = axes.BarLabels is null ? $"{Safe(names.X.Label ?? "x")}: %{{x:.5~g}}" : "%{x}";
        _hint = $"{across}<br>{Safe(names.Y.Label ?? "y")}: %{{y:.5~g}}<extra></extra>";
    }

    /// <summary>The trace of a mark.</summary>
    public Trace Of(Mark mark)
    {
        var trace = mark switch
        {
            PointsMark points => Points(points),
            SpacePointsMark points => SpacePoints(points),
            LineMark line => Line(line),
            SpaceLineMark line => SpaceLine(line),
            SegmentsMark segments => Segments(segments),
            AcrossMark across => Across(across),
            AreaMark area => Area(area),
            BarsMark bars => Bars(bars),
            PolygonsMark polygons => Polygons(polygons),
            SquaresMark squares => Squares(squares),
            SurfaceMark surface => Surface(surface),
            ContourMark contour => Contour(contour),
            HeatmapMark heatmap => Heatmap(heatmap),
            TextMark text => Words(text),
            CirclesMark circles => Circles(circles),
            EdgesMark edges => Edges(edges),
            SumMark sum => Sum(sum),
            _ => throw new ArgumentException($"There is no way to draw a {mark.GetType().Name}.", nameof(mark)),
        };
        return trace.With(
            ("name", mark.Name),
            ("opacity", mark.Opacity < 1 ? mark.Opacity : null));
    }

    private static string Colour(Ink ink, double opacity = 1) => opacity < 1
        ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"ink:{ink}/{opacity}")
        : $"ink:{ink}";

    private object X(Series values) => Along(0, values);

    private object Y(Series values) => Along(1, values);

    private object Z(Series values) => Along(2, values);

    private object Along(int axis, Series values) =>
        // Packing has equal steps, which an axis that shows factors cannot use.
        values.Count >= ManyNumbers && _axes.Precisions[axis].Decimals is not null ? new Packed(values, Bytes: 2) : new Numbers(values, _axes.Precisions[axis]);

    /// <summary>What a reader sees who points at a mark: the names of the axes with the numbers.</summary>
    private string Hint(string before = "") => before + _hint;

    private string SpaceHint() =>
        $"{Safe(_names.X.Label ?? "x")}: %{{x:.5~g}}<br>{Safe(_names.Y.Label ?? "y")}: %{{y:.5~g}}<br>{Safe(_names.Z.Label ?? "z")}: %{{z:.5~g}}<extra></extra>";

    /// <summary>A label inside a hint must not be taken for one of Plotly's own places such as %{x}.</summary>
    private static string Safe(string label) => Literal.Text(label).Replace("%{", "% {", StringComparison.Ordinal);
}
