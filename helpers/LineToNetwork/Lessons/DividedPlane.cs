using LineToNetwork.Data;
using LineToNetwork.Figures;
using LineToNetwork.Figures.Marks;
using LineToNetwork.Words;

namespace LineToNetwork.Lessons;

/// <summary>
/// What any yes-or-no model says everywhere in the plane: a pale color for the class it believes in, a line where it is
/// undecided, and the points on top. The title counts the points that it answers rightly. For networks see
/// <see cref="DecisionRegions"/>.
/// <code>
/// DividedPlane.Of(rings, (x, y) => model.Probability(x, y, x * x, y * y))
/// </code>
/// </summary>
public static class DividedPlane
{
    /// <summary>Enough for a smooth border, and a figure with several of them stays light.</summary>
    private const int Steps = 49;

    private const double DotSize = 8;

    /// <summary>Draws what a model says around some points.</summary>
    /// <param name="points">The points.</param>
    /// <param name="probability">How likely class 1 is at a place, from 0 to 1.</param>
    /// <exception cref="ArgumentException">There are no points.</exception>
    public static Figure Of(IEnumerable<LabelledPoint> points, Func<double, double, double> probability)
    {
        ArgumentNullException.ThrowIfNull(probability);
        var frame = PlaneFrame.Around(points);
        var grid = Grid.Of(probability, Series.Of(frame.Across(Steps)), Series.Of(frame.Up(Steps)));
        var field = Figure.Of(new HeatmapMark(null, Ink.Quiet, grid, ColourScale.Probability) { Low = 0, High = 1, IsSmooth = true });
        var dots = frame.Dots(DotSize);
        var border = LevelLine.Of(grid, 0.5);
        var right = frame.Points.Count(point => probability(point.X, point.Y) >= 0.5 == (point.Label == 1));
        return Figure.Together(border is null ? [field, dots] : [field, dots, border])
            .XAxis("x", frame.X.Low, frame.X.High).YAxis("y", frame.Y.Low, frame.Y.High).EqualScales()
            .Title(Wording.PointsRight(right, frame.Points.Length));
    }
}
