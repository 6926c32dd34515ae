using LineToNetwork.Figures;
using LineToNetwork.Figures.Marks;
using LineToNetwork.Plotly.Json;
using Plotly.NET;

namespace LineToNetwork.Plotly.Traces;

/// <content>Areas, bars and shapes.</content>
internal sealed partial class TraceMaker
{
    private Trace Area(AreaMark mark)
    {
        // A gap would end the shape, so gaps are left out.
        int[] whole = [.. Enumerable.Range(0, mark.X.Count)
            .Where(i => !double.IsNaN(mark.X[i]) && !double.IsNaN(mark.Lower[i]) && !double.IsNaN(mark.Upper[i]))];
        var x = Series.Of(whole.Select(i => mark.X[i]));
        var (upperX, upper) = CurveThinning.Thin(x, Series.Of(whole.Select(i => mark.Upper[i])));
        var (lowerX, lower) = CurveThinning.Thin(x, Series.Of(whole.Select(i => mark.Lower[i])));
        // Out along the upper edge and back along the lower one.
        return Filled(
            mark.Ink,
            Series.Of(upperX.Concat(lowerX.Reverse())),
            Series.Of(upper.Concat(lower.Reverse())),
            outline: 0);
    }

    private Trace Polygons(PolygonsMark mark) => Filled(mark.Ink, mark.X, mark.Y, outline: 1.5);

    private Trace Filled(Ink ink, Series x, Series y, double outline) => new Trace("scatter").With(
        ("mode", "lines"),
        ("fill", "toself"),
        ("x", X(x)),
        ("y", Y(y)),
        ("fillcolor", Colour(ink, 0.25)),
        ("line", Build.Object(("color", Colour(ink)), ("width", outline))),
        ("hoverinfo", "skip"),
        ("swatch", "area"));

    private Trace Bars(BarsMark mark) => new Trace("bar").With(
        ("x", mark.Labels is { } labels ? labels : X(mark.X!)),
        ("y", Y(mark.Heights)),
        ("width", mark.Width),
        ("marker", Build.Object(
            ("color", Colour(mark.Ink, 0.85)),
            ("line", Build.Object(("color", "ink:Paper"), ("width", 1))))),
        ("hovertemplate", Hint()),
        ("swatch", "area"));

    private Trace Squares(SquaresMark mark) => new Trace("squares").With(
        ("x", X(mark.X)),
        ("y", Y(mark.Y)),
        ("predicted", Y(mark.Predicted)),
        ("color", Colour(mark.Ink)),
        ("fillcolor", Colour(mark.Ink, 0.2)),
        ("swatch", "area"));
}
