using LineToNetwork.Figures.Marks;

namespace LineToNetwork.Figures;

/// <content>Lines, curves and the gaps beside them.</content>
public static partial class Plot
{
    /// <summary>Enough that a bend looks round on a projector; those that no one could see are left out when drawn.</summary>
    private const int SampleCount = 401;

    /// <summary>The curve of a function.</summary>
    /// <param name="function">The height at each x. NaN leaves a gap.</param>
    /// <param name="from">The left end.</param>
    /// <param name="to">The right end.</param>
    /// <param name="name">What the legend calls it.</param>
    /// <exception cref="ArgumentException">The ends are not finite or in the wrong order.</exception>
    public static Figure Line(Func<double, double> function, double from, double to, string? name = null)
    {
        ArgumentNullException.ThrowIfNull(function);
        Require.Stretch(from, to);
        var x = Series.Between(from, to, SampleCount);
        return Figure.Of(new LineMark(name, Ink.Model, x, Series.Of(x.Select(function))) { IsSampled = true });
    }

    /// <summary>A line from point to point.</summary>
    public static Figure Line(IEnumerable<double> x, IEnumerable<double> y, string? name = null)
    {
        var (across, up) = Pair(x, y);
        return Figure.Of(new LineMark(name, Ink.Model, across, up));
    }

    /// <summary>A line from point to point in space.</summary>
    public static Figure Line(IEnumerable<double> x, IEnumerable<double> y, IEnumerable<double> z, string? name = null)
    {
        var (across, deep, up) = Triple(x, y, z);
        return Figure.Of(new SpaceLineMark(name, Ink.Model, across, deep, up));
    }

    /// <summary>A walk: a line from point to point with an arrow head at each step.</summary>
    public static Figure Path(IEnumerable<double> x, IEnumerable<double> y, string? name = null)
    {
        var (across, up) = Pair(x, y);
        return Figure.Of(new LineMark(name, Ink.Path, across, up) { Corners = Corners.Arrows });
    }

    /// <summary>A walk in space: a line from point to point with a dot at each step.</summary>
    public static Figure Path(IEnumerable<double> x, IEnumerable<double> y, IEnumerable<double> z, string? name = null)
    {
        var (across, deep, up) = Triple(x, y, z);
        return Figure.Of(new SpaceLineMark(name, Ink.Path, across, deep, up) { Corners = Corners.Dots });
    }

    /// <summary>An upright line right across the figure.</summary>
    public static Figure VerticalLine(double x, string? name = null) =>
        Figure.Of(new AcrossMark(name, Ink.Quiet, Require.Finite(x), IsVertical: true));

    /// <summary>A level line right across the figure.</summary>
    public static Figure HorizontalLine(double y, string? name = null) =>
        Figure.Of(new AcrossMark(name, Ink.Quiet, Require.Finite(y), IsVertical: false));

    /// <summary>The gap between each measured y and the predicted one, as an upright line.</summary>
    public static Figure Gaps(IEnumerable<double> x, IEnumerable<double> y, IEnumerable<double> predicted, string? name = null)
    {
        var (across, up) = Pair(x, y);
        var model = Require.Numbers(predicted);
        Require.SameLength(nameof(x), across.Count, model, nameof(predicted));
        return Figure.Of(new SegmentsMark(name, Ink.Error, across, up, across, model));
    }

    /// <summary>
    /// A square on the gap between each measured y and the predicted one. Its side is the gap in units of y, and it looks
    /// square whatever the scales of the axes.
    /// </summary>
    public static Figure Squares(IEnumerable<double> x, IEnumerable<double> y, IEnumerable<double> predicted, string? name = null)
    {
        var (across, up) = Pair(x, y);
        var model = Require.Numbers(predicted);
        Require.SameLength(nameof(x), across.Count, model, nameof(predicted));
        return Figure.Of(new SquaresMark(name, Ink.Error, across, up, model));
    }

    /// <summary>Straight pieces, each from one point to another.</summary>
    public static Figure Segments(
        IEnumerable<double> fromX, IEnumerable<double> fromY, IEnumerable<double> toX, IEnumerable<double> toY, string? name = null) =>
        Figure.Of(Pieces(fromX, fromY, toX, toY, name));

    /// <summary>An arrow from one point to another.</summary>
    public static Figure Arrow(double fromX, double fromY, double toX, double toY, string? name = null) =>
        Arrows([Require.Finite(fromX)], [Require.Finite(fromY)], [Require.Finite(toX)], [Require.Finite(toY)], name);

    /// <summary>Arrows, each from one point to another.</summary>
    public static Figure Arrows(
        IEnumerable<double> fromX, IEnumerable<double> fromY, IEnumerable<double> toX, IEnumerable<double> toY, string? name = null) =>
        Figure.Of(Pieces(fromX, fromY, toX, toY, name) with { Ink = Ink.Path, Arrows = true });

    private static SegmentsMark Pieces(
        IEnumerable<double> fromX, IEnumerable<double> fromY, IEnumerable<double> toX, IEnumerable<double> toY, string? name)
    {
        var (startX, startY) = Pair(fromX, fromY, nameof(fromX), nameof(fromY));
        var (endX, endY) = Pair(toX, toY, nameof(toX), nameof(toY));
        Require.SameLength(nameof(fromX), startX.Count, endX, nameof(toX));
        return new SegmentsMark(name, Ink.Error, startX, startY, endX, endY);
    }
}
