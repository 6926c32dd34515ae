using System.Collections.Immutable;
using LineToNetwork.Data;
using LineToNetwork.Figures;
using LineToNetwork.Figures.Marks;

namespace LineToNetwork.Lessons;

/// <summary>Points of two classes, and the rectangle around them in which a network is asked for its opinion.</summary>
internal sealed class PlaneFrame
{
    /// <summary>The share of the points' extent that is left free on each side.</summary>
    private const double Margin = 0.12;

    private PlaneFrame(ImmutableArray<LabelledPoint> points, Stretch x, Stretch y) => (Points, X, Y) = (points, x, y);

    public ImmutableArray<LabelledPoint> Points { get; }

    public Stretch X { get; }

    public Stretch Y { get; }

    /// <exception cref="ArgumentException">There are no points.</exception>
    public static PlaneFrame Around(IEnumerable<LabelledPoint> points)
    {
        ArgumentNullException.ThrowIfNull(points);
        ImmutableArray<LabelledPoint> all = [.. points];
        return all.IsEmpty
            ? throw new ArgumentException("points is empty; give at least one point, such as Datasets.Moons().", nameof(points))
            : new(all, Widened(all.Select(point => point.X)), Widened(all.Select(point => point.Y)));
    }

    /// <summary>As wide as it is high, so that the picture fills the place it is given beside another.</summary>
    public PlaneFrame Square()
    {
        var half = Math.Max(X.Length, Y.Length) / 2;
        return new(Points, Around(X), Around(Y));

        Stretch Around(Stretch inner) => new(((inner.Low + inner.High) / 2) - half, ((inner.Low + inner.High) / 2) + half);
    }

    /// <summary>Equally spaced places from left to right.</summary>
    public double[] Across(int steps) => Spacing.Even(X.Low, X.High, steps);

    /// <summary>Equally spaced places from bottom to top.</summary>
    public double[] Up(int steps) => Spacing.Even(Y.Low, Y.High, steps);

    /// <summary>The points in the colors of their classes.</summary>
    public Figure Dots(double size) => Plot.Points(
        Points.Select(point => point.X), Points.Select(point => point.Y), Points.Select(point => point.Label)).DotSize(size);

    private static Stretch Widened(IEnumerable<double> values)
    {
        var list = values.ToList();
        var (low, high) = (list.Min(), list.Max());
        var room = high > low ? Margin * (high - low) : 1;
        return new(low - room, high + room);
    }
}
