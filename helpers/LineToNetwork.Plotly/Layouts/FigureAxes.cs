using LineToNetwork.Figures;
using LineToNetwork.Figures.Marks;
using LineToNetwork.Plotly.Json;

namespace LineToNetwork.Plotly.Layouts;

/// <summary>
/// The axes of a figure: what they show and how finely numbers are written on them. An axis whose ends no one has set shows
/// all states, so that it stands still while the marks move.
/// </summary>
internal sealed class FigureAxes
{
    /// <summary>How far beyond the data a curve may stretch an axis, as a share of the data's length.</summary>
    private const double CurvesBeyondData = 0.3;

    private readonly Stretch?[] _linear;
    private readonly Stretch?[] _logarithmic;

    public FigureAxes(IReadOnlyCollection<Picture> pictures)
    {
        var marks = pictures.SelectMany(picture => picture.Marks).Distinct(ReferenceEqualityComparer.Instance).Cast<Mark>().ToList();
        var solid = Union(marks.Where(mark => !mark.YieldsToData));
        var curves = Union(marks.Where(mark => mark.YieldsToData));
        IsInSpace = marks.Any(mark => mark.IsInSpace);
        BarLabels = marks.OfType<BarsMark>().FirstOrDefault(bars => bars.Labels is not null)?.Labels;
        if (IsInSpace && marks.FirstOrDefault(mark => !mark.IsInSpace) is { } flat)
        {
            throw new ArgumentException(
                $"This figure lays a flat mark ({flat.GetType().Name}) over marks in space; draw both in space, or put two figures side by side with Row.Of(...).");
        }

        var isFilled = IsInSpace || marks.Any(mark => mark is HeatmapMark or ContourMark);
        _linear =
        [
            Padded(solid.X.With(curves.X), isFilled || solid.X.IsEmpty ? 0 : 0.04, keepsZero: false),
            Padded(Tamed(solid.Y, curves.Y), isFilled ? 0 : 0.06, keepsZero: marks.Any(mark => mark is BarsMark)),
            Padded(solid.Z, 0, keepsZero: false),
        ];
        _logarithmic =
        [
            Factors(solid.X.With(curves.X), marks, mark => mark.Across),
            Factors(Tamed(solid.Y, curves.Y), marks, mark => mark.Upright),
            null,
        ];
        Precisions = [.. Enumerable.Range(0, 3).Select(axis => PrecisionOf(axis, pictures))];
    }

    public bool IsInSpace { get; }

    /// <summary>The words under bars, when the horizontal axis has words and no numbers.</summary>
    public Texts? BarLabels { get; }

    /// <summary>How finely numbers are written on x, y and z.</summary>
    public Precision[] Precisions { get; }

    /// <summary>What an axis shows in a state: 0 is x, 1 is y, 2 is z. Null when only the page can tell.</summary>
    public Stretch? Shown(int axis, Axis settings) => settings.From is { } from && settings.To is { } to
        ? new(from, to)
        : settings.IsLogarithmic is true ? _logarithmic[axis] : _linear[axis];

    private static Bounds Union(IEnumerable<Mark> marks) => marks.Aggregate(Bounds.Empty, (bounds, mark) => bounds.With(mark.Bounds));

    /// <summary>A curve that runs far beyond the data must not press the data flat.</summary>
    private static Stretch Tamed(Stretch data, Stretch curves) => data.IsEmpty || data.Length == 0
        ? data.With(curves)
        : data.With(curves.Within(new(data.Low - (CurvesBeyondData * data.Length), data.High + (CurvesBeyondData * data.Length))) is { IsEmpty: false } near
            ? near
            : Stretch.Empty);

    private static Stretch? Padded(Stretch stretch, double share, bool keepsZero)
    {
        if (stretch.IsEmpty)
        {
            return null;
        }

        if (stretch.Length == 0)
        {
            var half = stretch.Low == 0 ? 1 : Math.Abs(stretch.Low) * 0.5;
            return new(stretch.Low - half, stretch.High + half);
        }

        var room = stretch.Length * share;
        return new(
            keepsZero && stretch.Low == 0 ? 0 : stretch.Low - room,
            keepsZero && stretch.High == 0 ? 0 : stretch.High + room);
    }

    /// <summary>On an axis of factors zero lies infinitely far away: it begins at the smallest number above zero.</summary>
    private static Stretch? Factors(Stretch shown, List<Mark> marks, Func<Mark, Series?> numbers)
    {
        var low = shown.Low > 0 ? shown.Low : marks.Select(numbers).OfType<Series>().Select(series => series.LowestAboveZero).DefaultIfEmpty(double.NaN).Min();
        if (!(low > 0 && double.IsFinite(low) && low <= shown.High))
        {
            return null;
        }

        var room = Math.Max(1.15, Math.Pow(shown.High / low, 0.05));
        return new(low / room, shown.High * room);
    }

    private Precision PrecisionOf(int axis, IReadOnlyCollection<Picture> pictures)
    {
        var settings = pictures.Select(picture => axis switch { 0 => picture.X, 1 => picture.Y, _ => picture.Z }).ToList();
        if (settings.Any(setting => setting.IsLogarithmic is true))
        {
            return Precision.SixDigits;
        }

        var lengths = settings.Select(setting => Shown(axis, setting)).OfType<Stretch>().Select(shown => shown.Length).ToList();
        return lengths.Count == 0 ? Precision.SixDigits : Precision.For(lengths.Min());
    }
}
