using LineToNetwork.Figures.Marks;

namespace LineToNetwork.Figures;

/// <content>What a figure says and how it stands: title, axes, inks, scales.</content>
public sealed partial class Figure
{
    /// <summary>Gives the figure a title. In a moving figure, a title made from the control's value follows it.</summary>
    public Figure Title(string title) => With(picture => picture with { Title = Require.Named(title) });

    /// <summary>
    /// Says in a sentence what the picture shows, for readers who cannot see it. Without this the figure derives a sentence
    /// from its marks.
    /// </summary>
    public Figure AltText(string sentence) => With(picture => picture with { AltText = Require.Named(sentence) });

    /// <summary>Names the horizontal axis, with the unit where there is one: <c>"speed (mph)"</c>.</summary>
    public Figure XAxis(string label) => OnX(Axis.Unset with { Label = Require.Named(label) });

    /// <summary>Names the horizontal axis and says from where to where it goes.</summary>
    public Figure XAxis(string label, double from, double to) => OnX(Limited(label, from, to));

    /// <summary>Names the vertical axis, with the unit where there is one.</summary>
    public Figure YAxis(string label) => OnY(Axis.Unset with { Label = Require.Named(label) });

    /// <summary>Names the vertical axis and says from where to where it goes.</summary>
    public Figure YAxis(string label, double from, double to) => OnY(Limited(label, from, to));

    /// <summary>Names the upright axis of a figure in space.</summary>
    public Figure ZAxis(string label) => OnZ(Axis.Unset with { Label = Require.Named(label) });

    /// <summary>Names the upright axis of a figure in space and says from where to where it goes.</summary>
    public Figure ZAxis(string label, double from, double to) => OnZ(Limited(label, from, to));

    /// <summary>Puts words on the horizontal axis in place of its numbers.</summary>
    public Figure XTicks(params IEnumerable<(double At, string Label)> ticks) => OnX(Ticked(ticks));

    /// <summary>Puts words on the vertical axis in place of its numbers.</summary>
    public Figure YTicks(params IEnumerable<(double At, string Label)> ticks) => OnY(Ticked(ticks));

    /// <summary>Spaces the horizontal axis by factors: 1, 10, 100. Values of zero and below are not drawn.</summary>
    public Figure LogX() => OnX(Axis.Unset with { IsLogarithmic = true });

    /// <summary>Spaces the vertical axis by factors: 1, 10, 100. Values of zero and below are not drawn.</summary>
    public Figure LogY() => OnY(Axis.Unset with { IsLogarithmic = true });

    /// <summary>Makes one unit as long on both axes.</summary>
    public Figure EqualScales() => With(picture => picture with { HasEqualScales = true });

    /// <summary>Draws neither axes nor grid, for drawings of things that have no measure.</summary>
    public Figure WithoutAxes() => With(picture => picture with { HidesAxes = true });

    /// <summary>Sets the height of the drawing, without title and controls.</summary>
    /// <param name="pixels">At least 120 and at most 2,000; a usual figure has 420.</param>
    public Figure Height(int pixels)
    {
        if (pixels is < 120 or > 2000)
        {
            throw new ArgumentOutOfRangeException(nameof(pixels), $"pixels is {pixels}; it must be from 120 to 2000: try 420.");
        }

        return With(picture => picture with { Height = pixels });
    }

    /// <summary>Places the eye of a figure in space.</summary>
    /// <param name="turn">Degrees around the upright axis: 0 looks along y from the front, 90 from the right.</param>
    /// <param name="height">Degrees above the floor, from 0 to 90; 90 looks straight down, as on a map.</param>
    /// <param name="distance">1 is the usual distance, 2 twice as far.</param>
    public Figure Camera(double turn, double height = 25, double distance = 1)
    {
        var around = Require.Finite(turn) * Math.PI / 180;
        var above = Math.Clamp(Require.Finite(height), 0, 89.9) * Math.PI / 180;
        if (distance is not (>= 0.3 and <= 5))
        {
            throw new ArgumentOutOfRangeException(nameof(distance), $"distance is {distance}; it must be from 0.3 to 5: try 1.");
        }

        var eye = (2.1 * distance * Math.Cos(above) * Math.Sin(around),
            -2.1 * distance * Math.Cos(above) * Math.Cos(around),
            2.1 * distance * Math.Sin(above));
        return With(picture => picture with { Eye = eye });
    }

    /// <summary>Says what the marks of this figure stand for, which decides their colour.</summary>
    public Figure In(Ink ink) => Enum.IsDefined(ink)
        ? WithMarks(mark => mark with { Ink = ink })
        : throw new ArgumentOutOfRangeException(nameof(ink), $"ink is {(int)ink}; take one of Ink.Data, Ink.Model, Ink.Error ...");

    /// <summary>Names the marks of this figure for the legend.</summary>
    public Figure Named(string name) => WithMarks(mark => mark with { Name = Require.Named(name) });

    /// <summary>Makes the marks of this figure paler.</summary>
    /// <param name="opacity">From 0, invisible, to 1, full strength.</param>
    public Figure Faded(double opacity = 0.35) => opacity is >= 0 and <= 1
        ? WithMarks(mark => mark with { Opacity = opacity })
        : throw new ArgumentOutOfRangeException(nameof(opacity), $"opacity is {opacity}; it must be from 0 to 1: try 0.35.");

    /// <summary>Breaks the lines of this figure into dashes.</summary>
    public Figure Dashed() => WithStroke(Stroke.Dashed);

    /// <summary>Breaks the lines of this figure into dots.</summary>
    public Figure Dotted() => WithStroke(Stroke.Dotted);

    /// <summary>Makes the lines of this figure thinner or thicker; a usual line has 3 pixels.</summary>
    public Figure LineWidth(double pixels) => pixels is > 0 and <= 20
        ? WithMarks(mark => mark switch
        {
            LineMark line => line with { Width = pixels },
            SegmentsMark segments => segments with { Width = pixels },
            _ => mark,
        })
        : throw new ArgumentOutOfRangeException(nameof(pixels), $"pixels is {pixels}; it must be above 0 and at most 20: try 3.");

    /// <summary>Makes the dots of this figure smaller or larger; a usual dot is 10 pixels across.</summary>
    public Figure DotSize(double pixels) => pixels is > 0 and <= 60
        ? WithMarks(mark => mark is PointsMark points ? points with { Size = pixels } : mark)
        : throw new ArgumentOutOfRangeException(nameof(pixels), $"pixels is {pixels}; it must be above 0 and at most 60: try 10.");

    /// <summary>Makes the words of this figure smaller or larger; usual ones are 16 pixels high.</summary>
    public Figure LetterSize(double pixels) => pixels is >= 8 and <= 60
        ? WithMarks(mark => mark is TextMark text ? text with { Size = pixels } : mark)
        : throw new ArgumentOutOfRangeException(nameof(pixels), $"pixels is {pixels}; it must be from 8 to 60: try 16.");

    /// <summary>Sets a dot on every point of the lines of this figure.</summary>
    public Figure WithDots() => WithMarks(mark => mark switch
    {
        LineMark line => line with { Corners = Corners.Dots },
        SpaceLineMark line => line with { Corners = Corners.Dots },
        _ => mark,
    });

    /// <summary>Compares the curves of <see cref="Plot.Sum(double, double, string?, Term[])"/> with points, and shows the mean squared gap while the reader turns.</summary>
    public Figure ScoredOn(IEnumerable<double> x, IEnumerable<double> y)
    {
        var (across, up) = (Require.Numbers(x), Require.Numbers(y));
        Require.SameLength(nameof(x), across.Count, up, nameof(y));
        return WithMarks(mark => mark is SumMark sum ? sum with { Target = (across, up) } : mark);
    }

    private static Axis Limited(string label, double from, double to)
    {
        Require.Stretch(from, to);
        return Axis.Unset with { Label = Require.Named(label), From = from, To = to };
    }

    private static Axis Ticked(IEnumerable<(double At, string Label)> ticks)
    {
        ArgumentNullException.ThrowIfNull(ticks);
        var list = ticks.ToList();
        return Axis.Unset with { Ticks = (Series.Of(list.Select(tick => tick.At)), Texts.Of(list.Select(tick => tick.Label))) };
    }

    private Figure OnX(Axis axis) => With(picture => picture with { X = picture.X.With(axis) });

    private Figure OnY(Axis axis) => With(picture => picture with { Y = picture.Y.With(axis) });

    private Figure OnZ(Axis axis) => With(picture => picture with { Z = picture.Z.With(axis) });

    private Figure WithStroke(Stroke stroke) => WithMarks(mark => mark switch
    {
        LineMark line => line with { Stroke = stroke },
        SegmentsMark segments => segments with { Stroke = stroke },
        _ => mark,
    });
}
