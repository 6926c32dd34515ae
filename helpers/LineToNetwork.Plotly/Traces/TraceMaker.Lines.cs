using LineToNetwork.Figures;
using LineToNetwork.Figures.Marks;
using LineToNetwork.Plotly.Json;
using Plotly.NET;
using Dynamic = DynamicObj.DynamicObj;

namespace LineToNetwork.Plotly.Traces;

/// <content>Dots and lines.</content>
internal sealed partial class TraceMaker
{
    private const double UsualWidth = 3;

    /// <summary>SVG carries a few thousand dots; beyond that the graphics card draws them.</summary>
    private const int ManyDots = 3000;

    private Trace Points(PointsMark mark) => new Trace(mark.X.Count > ManyDots ? "scattergl" : "scatter").With(
        ("mode", "markers"),
        ("x", X(mark.X)),
        ("y", Y(mark.Y)),
        ("marker", Dots(mark.Ink, mark.Size ?? DotSize(mark.X.Count))),
        ("hovertext", mark.Hints is { } hints ? Literal.All(hints) : null),
        ("hovertemplate", Hint(mark.Hints is null ? "" : "<b>%{hovertext}</b><br>")),
        ("swatch", "dot"));

    private Trace SpacePoints(SpacePointsMark mark) => new Trace("scatter3d").With(
        ("mode", "markers"),
        ("x", X(mark.X)),
        ("y", Y(mark.Y)),
        ("z", Z(mark.Z)),
        ("marker", Build.Object(("color", Colour(mark.Ink)), ("size", mark.X.Count > 300 ? 3 : 6))),
        ("hovertemplate", SpaceHint()),
        ("swatch", "dot"));

    private Trace Line(LineMark mark)
    {
        var (x, y) = mark.IsSampled && !IsLogarithmic ? CurveThinning.Thin(mark.X, mark.Y) : (mark.X, mark.Y);
        return new Trace("scatter").With(
            ("mode", mark.Corners == Corners.Plain ? "lines" : "lines+markers"),
            ("x", X(x)),
            ("y", Y(y)),
            ("line", Stroked(mark.Ink, mark.Width ?? (mark.Corners == Corners.Plain ? UsualWidth : 2.5), mark.Stroke)),
            ("marker", mark.Corners == Corners.Plain ? null : Arrowed(mark)),
            ("hovertemplate", Hint()),
            ("swatch", Swatch(mark.Stroke)));
    }

    private Trace SpaceLine(SpaceLineMark mark) => new Trace("scatter3d").With(
        ("mode", mark.Corners == Corners.Plain ? "lines" : "lines+markers"),
        ("x", X(mark.X)),
        ("y", Y(mark.Y)),
        ("z", Z(mark.Z)),
        ("line", Build.Object(("color", Colour(mark.Ink)), ("width", 6))),
        ("marker", mark.Corners == Corners.Plain ? null : Build.Object(("color", Colour(mark.Ink)), ("size", mark.X.Count > 60 ? 3 : 4))),
        ("hovertemplate", SpaceHint()),
        ("swatch", "line"));

    private Trace Segments(SegmentsMark mark)
    {
        var trace = new Trace("scatter").With(
            ("mode", mark.Arrows ? "lines+markers" : "lines"),
            ("x", X(Interleaved(mark.FromX, mark.ToX))),
            ("y", Y(Interleaved(mark.FromY, mark.ToY))),
            ("line", Stroked(mark.Ink, mark.Width ?? 2.5, mark.Stroke)),
            ("hoverinfo", "skip"),
            ("swatch", Swatch(mark.Stroke)));
        return mark.Arrows
            ? trace.With(("marker", Heads(mark.Ink, [.. Enumerable.Range(0, mark.FromX.Count * 3).Select(i => (object)(i % 3 == 1 ? 16 : 0))])))
            : trace;
    }

    private Trace Across(AcrossMark mark)
    {
        var (settings, axis) = mark.IsVertical ? (_names.Y, 1) : (_names.X, 0);
        var ends = _axes.Shown(axis, settings) is { } shown ? Series.Of([shown.Low, shown.High]) : Series.Of([0, 1]);
        var at = Series.Of([mark.At, mark.At]);
        return new Trace("scatter").With(
            ("mode", "lines"),
            ("x", X(mark.IsVertical ? at : ends)),
            ("y", Y(mark.IsVertical ? ends : at)),
            ("line", Stroked(mark.Ink, 2, Stroke.Dashed)),
            ("hoverinfo", "skip"),
            ("swatch", "dash"));
    }

    private bool IsLogarithmic => _names.X.IsLogarithmic is true || _names.Y.IsLogarithmic is true;

    private static double DotSize(int count) => count switch
    {
        <= 80 => 10,
        <= 300 => 8,
        <= 2000 => 6,
        _ => 4,
    };

    /// <summary>The second class also has its own shape, for readers who do not see its colour.</summary>
    private static Dynamic Dots(Ink ink, double size) => Build.Object(
        ("color", Colour(ink)),
        ("size", size),
        ("symbol", ink == Ink.Class1 ? "diamond" : null),
        ("line", Build.Object(("color", "ink:Paper"), ("width", size > 5 ? 1 : 0))));

    private static Dynamic Stroked(Ink ink, double width, Stroke stroke) => Build.Object(
        ("color", Colour(ink)),
        ("width", width),
        ("dash", stroke switch { Stroke.Dashed => "dash", Stroke.Dotted => "dot", _ => null }));

    private static string Swatch(Stroke stroke) => stroke == Stroke.Solid ? "line" : "dash";

    private static Dynamic Arrowed(LineMark mark)
    {
        if (mark.Corners == Corners.Dots)
        {
            return Dots(mark.Ink, 8);
        }

        var size = mark.X.Count > 40 ? 9 : 13;
        return Heads(mark.Ink, [.. Enumerable.Range(0, mark.X.Count).Select(i => (object)(i == 0 ? 0 : size))]);
    }

    /// <summary>Arrow heads that point away from the corner before them.</summary>
    private static Dynamic Heads(Ink ink, object[] sizes) => Build.Object(
        ("color", Colour(ink)),
        ("symbol", "arrow"),
        ("angleref", "previous"),
        ("opacity", 1),
        ("size", sizes),
        ("line", Build.Object(("width", 0))));

    /// <summary>Start, end, gap; start, end, gap ...</summary>
    private static Series Interleaved(Series starts, Series ends) => Series.Of(
        starts.Count * 3, i => (i % 3) switch { 0 => starts[i / 3], 1 => ends[i / 3], _ => double.NaN });
}
