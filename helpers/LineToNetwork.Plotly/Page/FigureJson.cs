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
    private readonly Figure _figure;
    private readonly FigureAxes _axes;
    private readonly Picture _first;
    private readonly TraceMaker _firstMaker;
    private readonly ImmutableArray<Trace> _firstTraces;
    private readonly Dynamic _firstLayout;

    private FigureJson(Figure figure)
    {
        _figure = figure;
        _first = figure.First;
        _axes = new FigureAxes(figure.Pictures);
        _firstMaker = new TraceMaker(_axes, _first);
        _firstTraces = [.. _first.Marks.Select(_firstMaker.Of)];
        _firstLayout = LayoutMaker.Of(_first, _axes);
    }

    public static string Of(Figure figure) => new FigureJson(figure).ToString();

    public override string ToString()
    {
        var root = Build.Object(
            ("inSpace", _axes.IsInSpace ? true : null),
            ("height", _first.Height),
            ("words", Sayings()),
            ("controls", _figure.Space.Controls.Select(Described).ToArray()),
            ("knobs", _figure.Knobs.Select(Described).ToArray()),
            ("first", Build.Object(("title", _first.Title), ("traces", Listed(_firstTraces)), ("layout", _firstLayout))),
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
        ("loss", Wording.Loss));

    private object[] States() => _figure.Pictures.Length == 1
        ? []
        : [.. _figure.Pictures.Select(picture => (object)(Difference(picture) ?? new Dynamic()))];

    private Dynamic? Difference(Picture picture)
    {
        if (ReferenceEquals(picture, _first))
        {
            return null;
        }

        Dynamic? patch = null;
        if (picture.Title != _first.Title)
        {
            Changed("title", picture.Title);
        }

        var isFramedAlike = HasSameSurroundings(picture);
        if (TraceDifference(picture, isFramedAlike) is { } traces)
        {
            Changed("traces", traces);
        }

        if (!isFramedAlike && MergePatch.Between(_firstLayout, LayoutMaker.Of(picture, _axes)) is { } layout)
        {
            Changed("layout", layout);
        }

        return patch;

        void Changed(string name, object? value) => (patch ??= new()).Properties[name] = value;
    }

    private Dynamic? TraceDifference(Picture picture, bool isFramedAlike)
    {
        Dynamic? patch = null;
        var maker = isFramedAlike ? _firstMaker : new TraceMaker(_axes, picture);
        for (var i = 0; i < Math.Max(picture.Marks.Length, _first.Marks.Length); i++)
        {
            if (i >= picture.Marks.Length)
            {
                Changed(i, null);
            }
            else if (i >= _first.Marks.Length)
            {
                Changed(i, maker.Of(picture.Marks[i]));
            }
            else if (!(isFramedAlike && ReferenceEquals(picture.Marks[i], _first.Marks[i])) && MergePatch.Between(_firstTraces[i], maker.Of(picture.Marks[i])) is { } difference)
            {
                Changed(i, difference);
            }
        }

        return patch;

        void Changed(int index, object? value) => (patch ??= new()).Properties[Key(index)] = value;
    }

    /// <summary>Whether axes and eye are the same, on which a line right across, hints and thinning depend.</summary>
    private bool HasSameSurroundings(Picture picture) =>
        picture.X == _first.X && picture.Y == _first.Y && picture.Z == _first.Z && picture.Eye == _first.Eye
        && picture.HasEqualScales == _first.HasEqualScales && picture.HidesAxes == _first.HidesAxes;
}
