using LineToNetwork.Figures;
using LineToNetwork.Figures.Marks;
using LineToNetwork.Plotly.Json;
using Plotly.NET;

namespace LineToNetwork.Plotly.Traces;

/// <content>Landscapes, maps and fields of colour.</content>
internal sealed partial class TraceMaker
{
    /// <summary>About this many lines make a map that can be read.</summary>
    private const int MapLines = 10;

    /// <summary>In a larger table the numbers would not fit into the cells.</summary>
    private const int MostCellsWithNumbers = 150;

    private Trace Surface(SurfaceMark mark) => new Trace("surface").With(
        ("x", X(mark.Grid.X)),
        ("y", Y(mark.Grid.Y)),
        ("z", new Packed(mark.Grid.Values, Bytes: 2, mark.Grid.X.Count)),
        ("colorscale", "scale:Landscape"),
        ("showscale", false),
        ("contours", Build.Object(("z", Build.Object(
            ("show", true), ("usecolormap", false), ("color", "ink:Quiet"), ("width", 1), ("highlight", false))))),
        ("hovertemplate", SpaceHint()));

    private Trace Contour(ContourMark mark)
    {
        var levels = mark.Levels ?? RoundLevels(mark.Grid.Values);
        return new Trace("levels").With(
            ("x", X(mark.Grid.X)),
            ("y", Y(mark.Grid.Y)),
            ("z", new Packed(mark.Grid.Values, Bytes: 2, mark.Grid.X.Count)),
            ("levels", new Numbers(levels, Precision.SixDigits)),
            ("hovertemplate", Hint()));
    }

    private Trace Heatmap(HeatmapMark mark)
    {
        var isTable = mark.HasColourBar && !mark.IsSmooth && mark.Grid.Values.Count <= MostCellsWithNumbers;
        return new Trace("heatmap").With(
        ("x", X(mark.Grid.X)),
        ("y", Y(mark.Grid.Y)),
        ("z", new Packed(mark.Grid.Values, Bytes: mark.HasColourBar ? 2 : 1, mark.Grid.X.Count)),
        ("zmin", mark.Low ?? mark.Grid.Values.Low),
        ("zmax", mark.High ?? mark.Grid.Values.High),
        ("zsmooth", mark.IsSmooth ? "best" : null),
        ("colorscale", $"scale:{mark.Scale}"),
        ("showscale", mark.HasColourBar),
        ("colorbar", mark.HasColourBar && mark.Name is not null ? Build.Object(("title", Build.Object(("text", Literal.Text(mark.Name))))) : null),
        ("hoverongaps", false),
        ("xgap", isTable ? 2 : null),
        ("ygap", isTable ? 2 : null),
        ("texttemplate", isTable ? "%{text}" : null),
        ("hoverinfo", mark.HasColourBar ? null : "skip"),
        ("hovertemplate", mark.HasColourBar ? Hint().Replace("<extra>", "<br>%{z:.5~g}<extra>", StringComparison.Ordinal) : null));
    }

    /// <summary>Equal steps of 1, 2 or 5 times a power of ten; the lowest lines show where the bottom is.</summary>
    private static Series RoundLevels(Series values)
    {
        var length = values.High - values.Low;
        if (length <= 0)
        {
            return Series.Of([values.Low]);
        }

        var rough = length / MapLines;
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        var step = power * ((rough / power) switch { < 1.5 => 1, < 3.5 => 2, < 7.5 => 5, _ => 10 });
        var first = Math.Ceiling(values.Low / step);
        var count = (int)Math.Max(1, Math.Floor(values.High / step) - first + 1);
        return Series.Of(count, i => (first + i) * step);
    }
}
