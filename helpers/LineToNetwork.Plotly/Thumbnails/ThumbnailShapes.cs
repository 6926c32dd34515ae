using LineToNetwork.Figures;
using LineToNetwork.Figures.Marks;
using LineToNetwork.Plotly.Traces;

namespace LineToNetwork.Plotly.Thumbnails;

/// <summary>Draws marks as SVG, with what matters at the size of a thumbnail: words, hints and single weights do not.</summary>
/// <param name="frame">Where they stand.</param>
/// <param name="markCount">How many marks share the room: the more, the less of each can be told apart.</param>
internal sealed partial class ThumbnailShapes(ThumbnailFrame frame, int markCount)
{
    /// <summary>How many dots, bars or pieces of one mark are drawn.</summary>
    private readonly int _mostThings = Math.Clamp(640 / markCount, 16, 160);

    /// <summary>How many crossings a side of a field are looked at.</summary>
    private readonly int _mostSteps = Math.Clamp(48 / markCount, 9, 24);

    /// <summary>How far a thinned curve may lie off, as a share of its height: a third of a pixel.</summary>
    private const double CurveTolerance = 0.002;

    private const double UsualLine = 3.5;

    /// <summary>The SVG of a mark; empty when a thumbnail leaves it out.</summary>
    public string Of(Mark mark) => mark switch
    {
        PointsMark points => Group(mark, Dots(points.X, points.Y, points.X.Count < 60 ? 7 : 4.5)),
        LineMark line => Group(mark, Line(line)),
        SumMark sum => Group(mark, Stroked(Curve(Series.Between(sum.From, sum.To, 201), sum))),
        SegmentsMark segments => Group(mark, Stroked(Pieces(segments.FromX, segments.FromY, segments.ToX, segments.ToY), 2, segments.Stroke)),
        AcrossMark across => Group(mark, Stroked(Across(across), 2)),
        AreaMark area => Group(mark, Filled(Area(area), 0.3)),
        BarsMark bars => Group(mark, Filled(Bars(bars), 0.8)),
        PolygonsMark polygons => Group(mark, Filled(Polygons(polygons), 0.4)),
        SquaresMark squares => Group(mark, Filled(Squares(squares), 0.25)),
        CirclesMark circles => Group(mark, Circles(circles)),
        EdgesMark edges => Edges(edges),
        ContourMark map => Map(map),
        HeatmapMark field => field.IsSmooth ? Field(field) : Cells(field),
        _ => "",
    };

    private static string Group(Mark mark, string shapes) => Group(mark.Ink.ToString(), shapes, mark.Opacity);

    private static string Group(string ink, string shapes, double opacity = 1) => shapes.Length == 0
        ? ""
        : $"<g {Inks.Attributes(ink)}{(opacity < 1 ? $" opacity=\"{opacity.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture)}\"" : "")}>{shapes}</g>";

    private static string Stroked(PixelPath path, double width = UsualLine, Stroke stroke = Stroke.Solid)
    {
        var dashes = stroke switch { Stroke.Dashed => " stroke-dasharray=\"8 7\"", Stroke.Dotted => " stroke-dasharray=\"0 7\"", _ => "" };
        return path.IsEmpty ? "" : $"<path stroke=\"currentColor\" stroke-width=\"{PixelPath.Number(width)}\"{dashes} d=\"{path}\"/>";
    }

    private static string Filled(PixelPath path, double opacity) => path.IsEmpty
        ? ""
        : $"<path fill=\"currentColor\" fill-opacity=\"{opacity.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture)}\" fill-rule=\"evenodd\" d=\"{path}\"/>";

    /// <summary>At most so many indices, evenly chosen.</summary>
    private static IEnumerable<int> Chosen(int count, int most) =>
        Enumerable.Range(0, Math.Min(count, most)).Select(i => count <= most ? i : (int)((long)i * count / most));

    private string Dots(Series x, Series y, double size) =>
        Stroked(new PixelPath().Dots(Chosen(x.Count, _mostThings).Select(i => frame.At(x[i], y[i])).Where(IsInside)), x.Count > _mostThings ? 4 : size);

    private bool IsInside((double X, double Y) place) =>
        place.X >= 0 && place.X <= frame.Width && place.Y >= 0 && place.Y <= frame.Height;

    private string Line(LineMark mark)
    {
        var path = mark.IsSampled ? Curve(mark.X, mark.Y) : new PixelPath().Line(Chosen(mark.X.Count, 2 * _mostThings).Select(i => frame.At(mark.X[i], mark.Y[i])));
        var dots = mark.Corners == Corners.Plain ? "" : Dots(mark.X, mark.Y, 7);
        return Stroked(path, mark.Corners == Corners.Plain ? UsualLine : 2, mark.Stroke) + dots;
    }

    private PixelPath Curve(Series x, SumMark sum) => Curve(x, Series.Of(x.Select(value => sum.Terms.Sum(term => term.Value(value)))));

    private PixelPath Curve(Series x, Series y)
    {
        var (thinX, thinY) = CurveThinning.Thin(x, y, CurveTolerance);
        return new PixelPath().Line(frame.At(thinX, thinY));
    }

    private PixelPath Pieces(Series fromX, Series fromY, Series toX, Series toY)
    {
        var path = new PixelPath();
        foreach (var i in Chosen(fromX.Count, _mostThings))
        {
            path.Line([frame.At(fromX[i], fromY[i]), frame.At(toX[i], toY[i])]);
        }

        return path;
    }

    private PixelPath Across(AcrossMark mark)
    {
        // The other axis may count factors, which know no zero: only one place of the point is used.
        var place = frame.At(mark.At, mark.At);
        return new PixelPath().Line(mark.IsVertical
            ? [(place.X, 0), (place.X, frame.Height)]
            : [(0, place.Y), (frame.Width, place.Y)]);
    }

    private PixelPath Area(AreaMark mark)
    {
        var upper = CurveThinning.Thin(mark.X, mark.Upper, CurveTolerance);
        var lower = CurveThinning.Thin(mark.X, mark.Lower, CurveTolerance);
        return new PixelPath().Shape(frame.At(upper.X, upper.Y).Concat(frame.At(lower.X, lower.Y).Reverse())
            .Where(place => double.IsFinite(place.X) && double.IsFinite(place.Y)));
    }

    private PixelPath Bars(BarsMark mark)
    {
        var places = mark.X ?? Series.Of(mark.Heights.Count, i => i);
        var steps = places.Order().Zip(places.Order().Skip(1), (one, other) => other - one).Where(step => step > 0);
        var half = (mark.Width ?? steps.DefaultIfEmpty(1).Min() * 0.8) / 2;
        var path = new PixelPath();
        foreach (var i in Chosen(mark.Heights.Count, _mostThings))
        {
            var (left, top) = frame.At(places[i] - half, mark.Heights[i]);
            var (right, foot) = frame.At(places[i] + half, 0);
            var bottom = double.IsFinite(foot) ? foot : frame.Height; // On an axis of factors zero lies infinitely far down.
            path.Shape([(left, top), (right, top), (right, bottom), (left, bottom)]);
        }

        return path;
    }

    private PixelPath Polygons(PolygonsMark mark)
    {
        var path = new PixelPath();
        var from = 0;
        for (var i = 0; i <= mark.X.Count; i++)
        {
            if (i == mark.X.Count || double.IsNaN(mark.X[i]))
            {
                path.Shape(Enumerable.Range(from, i - from).Select(corner => frame.At(mark.X[corner], mark.Y[corner])));
                from = i + 1;
            }
        }

        return path;
    }

    private PixelPath Squares(SquaresMark mark)
    {
        var path = new PixelPath();
        foreach (var i in Chosen(mark.X.Count, _mostThings))
        {
            var (x, y) = frame.At(mark.X[i], mark.Y[i]);
            var predicted = frame.At(mark.X[i], mark.Predicted[i]).Y;
            var side = Math.Abs(predicted - y);
            var other = x + side > frame.Width && x - side > 0 ? x - side : x + side;
            path.Shape([(x, y), (other, y), (other, predicted), (x, predicted)]);
        }

        return path;
    }
}
