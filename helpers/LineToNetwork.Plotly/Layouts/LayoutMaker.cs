using LineToNetwork.Figures;
using LineToNetwork.Plotly.Json;
using Dynamic = DynamicObj.DynamicObj;

namespace LineToNetwork.Plotly.Layouts;

/// <summary>What stands around the marks of one picture. Fonts, colours and margins come from the page's theme.</summary>
internal static class LayoutMaker
{
    public static Dynamic Of(Picture picture, FigureAxes axes) => axes.IsInSpace ? InSpace(picture, axes) : Flat(picture, axes);

    private static Dynamic Flat(Picture picture, FigureAxes axes)
    {
        var hidden = picture.HidesAxes is true;
        var across = AxisOf(0, picture.X, axes, hidden, "x");
        var up = AxisOf(1, picture.Y, axes, hidden, "y");
        if (picture.HasEqualScales is true)
        {
            across.With(("constrain", "domain"));
            up.With(("constrain", "domain"), ("scaleanchor", "x"), ("scaleratio", 1));
        }

        if (axes.BarLabels is { } words)
        {
            across.With(
                ("type", "category"),
                ("tickmode", "array"),
                ("tickvals", new Numbers(Series.Of(words.Count, i => i), Precision.SixDigits)),
                ("ticktext", Literal.All(words)));
        }

        return Build.Object(("xaxis", across), ("yaxis", up));
    }

    private static Dynamic InSpace(Picture picture, FigureAxes axes) => Build.Object(("scene", Build.Object(
        ("xaxis", AxisOf(0, picture.X, axes, hidden: false, "x")),
        ("yaxis", AxisOf(1, picture.Y, axes, hidden: false, "y")),
        ("zaxis", AxisOf(2, picture.Z, axes, hidden: false, "z")),
        ("aspectmode", picture.HasEqualScales is true ? "data" : null),
        ("camera", picture.Eye is { } eye ? Build.Object(("eye", Build.Object(("x", eye.X), ("y", eye.Y), ("z", eye.Z)))) : null))));

    private static Dynamic AxisOf(int number, Axis axis, FigureAxes axes, bool hidden, string fallback)
    {
        var logarithmic = axis.IsLogarithmic is true;
        var range = axes.Shown(number, axis) is { } shown && (!logarithmic || shown.Low > 0)
            ? new Numbers(
                logarithmic ? Series.Of([Math.Log10(shown.Low), Math.Log10(shown.High)]) : Series.Of([shown.Low, shown.High]),
                Precision.For(logarithmic ? 1 : shown.Length))
            : null;
        return Build.Object(
            ("range", range),
            ("type", logarithmic ? "log" : null),
            ("title", hidden ? null : Build.Object(("text", axes.IsInSpace ? axis.Label ?? fallback : Literal.Text(axis.Label ?? fallback)))),
            ("visible", hidden ? false : null),
            ("tickmode", axis.Ticks is null ? null : "array"),
            ("tickvals", axis.Ticks is { } places ? new Numbers(places.At, axes.Precisions[number]) : null),
            ("ticktext", axis.Ticks is { } words ? Literal.All(words.Labels) : null));
    }
}
