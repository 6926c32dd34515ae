using System.Collections.Immutable;
using LineToNetwork.Figures;
using LineToNetwork.Plotly.Json;
using LineToNetwork.Plotly.Layouts;
using LineToNetwork.Plotly.Traces;
using LineToNetwork.Words;
using Plotly.NET;
using Dynamic = DynamicObj.DynamicObj;
using Figure = LineToNetwork.Figures.Figure;

namespace LineToNetwork.Plotly.Page;

/// <summary>
/// All that the page's script needs to know of a figure: the picture it starts with, and for every other state what differs
/// from it.
/// </summary>
internal sealed class FigureJson
{
    private readonly Figure figure;
    private readonly FigureAxes axes;
    private readonly Picture first;
    private readonly TraceMaker firstMaker;
    private readonly ImmutableArray<Trace> firstTraces;
    private readonly Dynamic firstLayout;

    private FigureJson(Figure figure)
    {
        this.figure = figure;
        first = figure.First;
        axes = new FigureAxes(figure.Pictures);
        firstMaker = new TraceMaker(axes, first);
        firstTraces = [.. first.Marks.Select(firstMaker.Of)];
        firstLayout = LayoutMaker.Of(first, axes);
    }

    public static string Of(Figure figure) => new FigureJson(figure).ToString();

    public override string ToString()
    {
        var root = Build.Object(
            ("inSpace", axes.IsInSpace ? true : null),
            ("height", first.Height),
            ("words", Sayings()),
            ("controls", figure.Space.Controls.Select(Described).ToArray()),
            ("knobs", figure.Knobs.Select(Described).ToArray()),
            ("first", Build.Object(("title", first.Title), ("traces", Listed(firstTraces)), ("layout", firstLayout))),
            ("states", States()));
        return JsonText.Of(root);
    }

    private static Dynamic Listed(IReadOnlyList<Trace> traces)
    {
        var list = new Dynamic();
        for (var i = 0; i < traces.Count; i++)
        {
            list.Properties[Key(i)] = traces[i];
        }

        return list;
    }

    private static string Key(int index) => index.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static object Described(Control control) => Build.Object(
        ("name", control.Name),
        ("kind", control.Kind.ToString()),
        ("labels", control.Labels),
        ("start", control.Start));

    private static object Described(Knob knob) => Build.Object(
        ("name", knob.Name),
        ("values", new Numbers(knob.Positions.Values, Precision.SixDigits)),
        ("start", knob.Positions.Start));

    private static Dynamic Sayings() => Build.Object(
        ("play", Wording.Play),
        ("pause", Wording.Pause),
        ("cannotUnpack", Wording.CannotUnpack),
        ("cannotDraw", Wording.CannotDraw),
        ("meanSquaredGap", Wording.MeanSquaredGap));

    private object[] States() => figure.Pictures.Length == 1
        ? []
        : [.. figure.Pictures.Select(picture => (object)(Difference(picture) ?? new Dynamic()))];

    private Dynamic? Difference(Picture picture)
    {
        if (ReferenceEquals(picture, first))
        {
            return null;
        }

        Dynamic? patch = null;
        if (picture.Title != first.Title)
        {
            Changed("title", picture.Title);
        }

        var isFramedAlike = HasSameSurroundings(picture);
        if (TraceDifference(picture, isFramedAlike) is { } traces)
        {
            Changed("traces", traces);
        }

        if (!isFramedAlike && MergePatch.Between(firstLayout, LayoutMaker.Of(picture, axes)) is { } layout)
        {
            Changed("layout", layout);
        }

        return patch;

        void Changed(string name, object? value) => (patch ??= new()).Properties[name] = value;
    }

    private Dynamic? TraceDifference(Picture picture, bool isFramedAlike)
    {
        Dynamic? patch = null;
        var maker = isFramedAlike ? firstMaker : new TraceMaker(axes, picture);
        for (var i = 0; i < Math.Max(picture.Marks.Length, first.Marks.Length); i++)
        {
            if (i >= picture.Marks.Length)
            {
                Changed(i, null);
            }
            else if (i >= first.Marks.Length)
            {
                Changed(i, maker.Of(picture.Marks[i]));
            }
            else if (!(isFramedAlike && ReferenceEquals(picture.Marks[i], first.Marks[i])) && MergePatch.Between(firstTraces[i], maker.Of(picture.Marks[i])) is { } difference)
            {
                Changed(i, difference);
            }
        }

        return patch;

        void Changed(int index, object? value) => (patch ??= new()).Properties[Key(index)] = value;
    }

    /// <summary>Whether axes and eye are the same, on which a line right across, hints and thinning depend.</summary>
    private bool HasSameSurroundings(Picture picture) =>
        picture.X == first.X && picture.Y == first.Y && picture.Z == first.Z && picture.Eye == first.Eye
        && picture.HasEqualScales == first.HasEqualScales && picture.HidesAxes == first.HidesAxes;
}
