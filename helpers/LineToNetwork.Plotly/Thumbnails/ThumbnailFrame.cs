using LineToNetwork.Figures;
using LineToNetwork.Figures.Marks;
using LineToNetwork.Plotly.Layouts;

namespace LineToNetwork.Plotly.Thumbnails;

/// <summary>Where the marks of one picture stand on a thumbnail: pixels of a drawing area, counted from its top left corner.</summary>
internal sealed class ThumbnailFrame
{
    public const int PictureWidth = 320;
    public const int PictureHeight = 180;
    private const double Margin = 12;

    private readonly Stretch _x;
    private readonly Stretch _y;
    private readonly bool _hasFactorsAcross;
    private readonly bool _hasFactorsUpright;

    private ThumbnailFrame(Stretch x, Stretch y, Picture picture)
    {
        (_hasFactorsAcross, _hasFactorsUpright) = (picture.X.IsLogarithmic is true, picture.Y.IsLogarithmic is true);
        _x = _hasFactorsAcross ? new(Math.Log10(x.Low), Math.Log10(x.High)) : x;
        _y = _hasFactorsUpright ? new(Math.Log10(y.Low), Math.Log10(y.High)) : y;
        (Width, Height) = (PictureWidth - (2 * Margin), PictureHeight - (2 * Margin));
        if (picture.HasEqualScales is true)
        {
            var unit = Math.Min(Width / _x.Length, Height / _y.Length);
            (Width, Height) = (unit * _x.Length, unit * _y.Length);
        }

        HasAxes = picture.HidesAxes is not true;
    }

    public double Width { get; }

    public double Height { get; }

    public double Left => (PictureWidth - Width) / 2;

    public double Top => (PictureHeight - Height) / 2;

    /// <summary>Whether the lower and the left edge are drawn.</summary>
    public bool HasAxes { get; }

    /// <summary>How many pixels a unit takes on the narrower axis.</summary>
    public double Unit => Math.Min(Width / _x.Length, Height / _y.Length);

    /// <summary>How many pixels high a unit is.</summary>
    public double UprightUnit => Height / _y.Length;

    /// <summary>The frame of a picture, or null when its axes show nothing.</summary>
    public static ThumbnailFrame? Of(Picture picture, FigureAxes axes) =>
        Shown(0, picture.X, axes) is { } x && Shown(1, picture.Y, axes) is { } y ? new(x, y, picture) : null;

    /// <summary>The place of a point; not a number where an axis of factors has none.</summary>
    public (double X, double Y) At(double across, double upright) => (
        (Position(across, _hasFactorsAcross) - _x.Low) / _x.Length * Width,
        (_y.High - Position(upright, _hasFactorsUpright)) / _y.Length * Height);

    /// <summary>Two lists of numbers as places.</summary>
    public IEnumerable<(double X, double Y)> At(Series across, Series upright) => across.Zip(upright, At);

    private static Stretch? Shown(int number, Axis axis, FigureAxes axes) =>
        axes.Shown(number, axis) is { } shown && shown.Length > 0 && (axis.IsLogarithmic is not true || shown.Low > 0) ? shown : null;

    private static double Position(double value, bool isFactor) => isFactor ? Math.Log10(value) : value;
}
