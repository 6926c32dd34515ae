using System.Globalization;
using LineToNetwork.Figures.Marks;
using LineToNetwork.Words;

namespace LineToNetwork.Figures;

/// <summary>Says in sentences what a figure shows, from its marks, for readers who cannot see it.</summary>
internal static class Description
{
    public static string Of(Figure figure)
    {
        var picture = figure.First;
        var marks = picture.Marks.Select(Phrase).ToList();
        IEnumerable<string?> sentences =
        [
            Sentence(picture.Title),
            marks.Count == 0 ? null : Wording.FigureShows(Listed(marks)),
            picture.HidesAxes is true ? null : Axes(picture),
            .. figure.Space.Controls.Select(Moved),
            .. figure.Knobs.Select(knob => Wording.SliderTurns(knob.Name, Text(knob.Positions.Values.Low), Text(knob.Positions.Values.High))),
        ];
        return string.Join(" ", sentences.OfType<string>());
    }

    private static string Phrase(Mark mark)
    {
        var thing = mark switch
        {
            PointsMark points => Wording.CountedPoints(points.X.Count),
            SpacePointsMark points => Wording.CountedPoints(points.X.Count),
            LineMark { Corners: not Corners.Plain, X.Count: 1 } or SpaceLineMark { Corners: not Corners.Plain, X.Count: 1 } => Wording.CountedPoints(1),
            LineMark { Corners: Corners.Arrows } line => Wording.CountedSteps(line.X.Count - 1),
            SpaceLineMark { Corners: Corners.Dots } line => Wording.CountedSteps(line.X.Count - 1),
            LineMark or SpaceLineMark => Wording.ALine,
            SegmentsMark { Arrows: true } arrows => Wording.CountedArrows(arrows.FromX.Count),
            SegmentsMark segments => Wording.CountedSegments(segments.FromX.Count),
            AcrossMark { IsVertical: true } => Wording.AnUprightLine,
            AcrossMark => Wording.ALevelLine,
            AreaMark => Wording.AnArea,
            BarsMark bars => Wording.CountedBars(bars.Heights.Count),
            PolygonsMark => Wording.FilledShapes,
            SquaresMark squares => Wording.CountedSquares(squares.X.Count),
            SurfaceMark => Wording.ASurface,
            ContourMark => Wording.AContourMap,
            HeatmapMark { Scale: ColourScale.Grey } => Wording.SmallPictures,
            HeatmapMark => Wording.AColourField,
            TextMark text => Wording.TheWords(string.Join(", ", text.Texts)),
            CirclesMark circles => Wording.CountedCircles(circles.X.Count),
            EdgesMark edges => Wording.CountedConnections(edges.Weights.Count),
            _ => Wording.ACurve,
        };
        return mark.Name is null ? thing : Wording.Named(thing, mark.Name);
    }

    private static string? Axes(Picture picture)
    {
        var labels = new[] { picture.X.Label, picture.Y.Label, picture.Z.Label };
        return picture.Marks.Any(mark => mark.IsInSpace)
            ? labels.All(label => label is not null) ? Wording.SpaceAxes(labels[0]!, labels[1]!, labels[2]!) : null
            : labels[0] is { } x && labels[1] is { } y ? Wording.FlatAxes(x, y) : null;
    }

    private static string Moved(Control control) => control.Kind switch
    {
        ControlKind.Choose => Wording.ButtonsChoose(control.Name, Listed([.. control.Labels])),
        ControlKind.Play => Wording.PlayRuns(control.Name, control.Labels[0], control.Labels[^1]),
        _ => Wording.SliderTurns(control.Name, control.Labels[0], control.Labels[^1]),
    };

    /// <summary>"a", "a and b", "a, b and c".</summary>
    private static string Listed(List<string> items) =>
        items.Count == 1 ? items[0] : Wording.And(string.Join(", ", items.SkipLast(1)), items[^1]);

    private static string? Sentence(string? title) =>
        title is null || title.EndsWith('.') || title.EndsWith('?') || title.EndsWith('!') ? title : title + ".";

    private static string Text(double value) => value.ToString("G6", CultureInfo.InvariantCulture);
}
