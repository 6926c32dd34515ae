using LineToNetwork.Figures;
using LineToNetwork.Figures.Marks;

namespace LineToNetwork.Plotly.Thumbnails;

/// <content>Networks, maps and fields of colour.</content>
internal sealed partial class ThumbnailShapes
{
    private const int EdgeWidths = 3;
    private const int MapLevels = 8;
    private const int Tones = 5;

    /// <summary>The side of a thumbnail's field of cells; a picture of more is shown coarsely.</summary>
    private const int MostColumns = 50;
    private const int MostRows = 28;

    private static readonly double[] ProbabilityLevels = [0.55, 0.75, 0.93];
    private static readonly double[] StrengthLevels = [0.1, 0.35, 0.65];

    /// <summary>Discs with a rim: round ends of lines without length, a narrower one of paper over each.</summary>
    private string Circles(CirclesMark mark)
    {
        var path = new PixelPath().Dots(frame.At(mark.X, mark.Y));
        var diameter = Math.Max(2 * mark.Radius * frame.Unit, 6);
        var inner = PixelPath.Number(diameter - 4);
        return Stroked(path, diameter) + $"<path stroke=\"var(--paper,#fff)\" stroke-width=\"{inner}\" d=\"{path}\"/>";
    }

    private string Edges(EdgesMark mark)
    {
        var edges =
            from i in Chosen(mark.Weights.Count, _mostThings)
            where !double.IsNaN(mark.Weights[i])
            let width = Math.Clamp((int)Math.Ceiling(EdgeWidths * Math.Abs(mark.Weights[i]) / mark.Strongest), 1, EdgeWidths)
            group i by (Ink: mark.Weights[i] < 0 ? Ink.Negative : Ink.Positive, Width: width) into alike
            orderby alike.Key.Ink, alike.Key.Width
            select Group(
                alike.Key.Ink.ToString(),
                Stroked(Pieces(Only(mark.FromX, alike), Only(mark.FromY, alike), Only(mark.ToX, alike), Only(mark.ToY, alike)), alike.Key.Width),
                mark.Opacity * alike.Key.Width / EdgeWidths);
        return string.Concat(edges);
    }

    private static Series Only(Series values, IEnumerable<int> indices) => Series.Of(indices.Select(i => values[i]));

    /// <summary>Bands that get darker towards the bottom.</summary>
    private string Map(ContourMark mark)
    {
        var levels = mark.Levels ?? Series.Of(MapLevels, i => mark.Grid.Values.Low + ((mark.Grid.Values.High - mark.Grid.Values.Low) * (i + 1) / (MapLevels + 1)));
        var below = new LevelShapes(mark.Grid, _mostSteps, height => -height);
        var chosen = Chosen(levels.Count, MapLevels).Select(i => -levels[i]);
        return Group("Landscape", Layers(below, chosen, 0.6 / MapLevels, " stroke=\"currentColor\" stroke-opacity=\".35\""), mark.Opacity);
    }

    private string Field(HeatmapMark mark)
    {
        var values = mark.Grid.Values;
        var (low, high) = (mark.Low ?? values.Low, mark.High ?? values.High);
        return mark.Scale switch
        {
            ColourScale.Probability =>
                Group("Class1", Layers(new LevelShapes(mark.Grid, _mostSteps, chance => chance), ProbabilityLevels, 0.16), mark.Opacity)
                + Group("Class0", Layers(new LevelShapes(mark.Grid, _mostSteps, chance => 1 - chance), ProbabilityLevels, 0.16), mark.Opacity),
            ColourScale.Signed =>
                Group("Positive", Layers(new LevelShapes(mark.Grid, _mostSteps, value => value / high), StrengthLevels, 0.21), mark.Opacity)
                + Group("Negative", Layers(new LevelShapes(mark.Grid, _mostSteps, value => value / low), StrengthLevels, 0.21), mark.Opacity),
            _ => Group("Data", Layers(new LevelShapes(mark.Grid, _mostSteps, value => (value - low) / (high - low)), [0, .. StrengthLevels, 0.9], 0.13), mark.Opacity),
        };
    }

    /// <summary>Shapes over shapes in one pale colour, which thus grows stronger from level to level.</summary>
    private string Layers(LevelShapes shapes, IEnumerable<double> levels, double opacity, string rim = "")
    {
        var layers = levels.Select(level => shapes.Above(level).Aggregate(new PixelPath(), (path, outline) => path.Shape(outline.Select(At))));
        var strength = opacity.ToString(".##", System.Globalization.CultureInfo.InvariantCulture);
        return string.Concat(layers.Where(path => !path.IsEmpty)
            .Select(path => $"<path fill=\"currentColor\" fill-opacity=\"{strength}\" fill-rule=\"evenodd\"{rim} d=\"{path}\"/>"));

        (double X, double Y) At((double X, double Y) point) => frame.At(point.X, point.Y);
    }

    /// <summary>Tables and small pictures: neighbours of one tone in a row are one stroke.</summary>
    private string Cells(HeatmapMark mark)
    {
        var cells = new CoarseCells(mark, MostColumns, MostRows, Tones);
        var (left, top) = frame.At(mark.Bounds.X.Low, mark.Bounds.Y.High);
        var (right, bottom) = frame.At(mark.Bounds.X.High, mark.Bounds.Y.Low);
        var (width, height) = ((right - left) / cells.Columns, (bottom - top) / cells.Rows);
        var shapes = Enumerable.Range(0, Tones).Select(tone =>
        {
            var path = new PixelPath();
            foreach (var (row, from, to) in cells.Runs(tone))
            {
                var y = bottom - ((row + 0.5) * height);
                path.Line([(left + (from * width), y), (left + (to * width), y)]);
            }

            var colour = mark.Scale == ColourScale.Grey ? Grey(tone) : $"currentColor\" stroke-opacity=\"{PixelPath.Number((tone + 1.0) / (Tones + 1))}";
            return path.IsEmpty ? "" : $"<path stroke=\"{colour}\" stroke-linecap=\"butt\" stroke-width=\"{PixelPath.Number(height + 0.2)}\" d=\"{path}\"/>";
        });
        return Group("Data", string.Concat(shapes), mark.Opacity);
    }

    private static string Grey(int tone)
    {
        var channel = (tone * 255 / (Tones - 1)).ToString("x2", System.Globalization.CultureInfo.InvariantCulture);
        return $"#{channel}{channel}{channel}";
    }
}
