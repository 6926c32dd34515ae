using LineToNetwork.Data;
using LineToNetwork.Figures;
using LineToNetwork.Figures.Marks;
using LineToNetwork.Models;
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
    /// <summary>Enough for a soft field, and a figure with several of them stays light.</summary>
    private const int Steps = 49;

    /// <summary>The border is sharper than the field, and looked for on a finer grid.</summary>
    private const int BorderSteps = 97;

    /// <summary>Beyond this score a probability is 0 or 1 to the last digits.</summary>
    private const double LargestScore = 36;

    private const double DotSize = 8;

    /// <summary>Draws what a model says around some points.</summary>
    /// <param name="points">The points.</param>
    /// <param name="probability">How likely class 1 is at a place, from 0 to 1.</param>
    /// <exception cref="ArgumentException">There are no points, or a probability is not from 0 to 1.</exception>
    public static Figure Of(IEnumerable<LabelledPoint> points, Func<double, double, double> probability)
    {
        ArgumentNullException.ThrowIfNull(probability);
        var frame = PlaneFrame.Around(points);
        var field = Plot.Probability(probability, (frame.X.Low, frame.X.High), (frame.Y.Low, frame.Y.High), Steps);
        var dots = frame.Dots(DotSize);
        var border = Border(frame, probability);
        var right = frame.Points.Count(point => probability(point.X, point.Y) >= 0.5 == (point.Label == 1));
        return Figure.Together(border is null ? [field, dots] : [field, dots, border])
            .XAxis("x", frame.X.Low, frame.X.High).YAxis("y", frame.Y.Low, frame.Y.High).EqualScales()
            .Title(Wording.PointsRight(right, frame.Points.Length));
    }

    /// <summary>Where the score is 0. Scores change evenly across a border; probabilities of a sure model jump from 0 to 1.</summary>
    private static Figure? Border(PlaneFrame frame, Func<double, double, double> probability)
    {
        var scores = Grid.Of(
            (x, y) => Math.Clamp(Sigmoid.ScoreFor(probability(x, y)), -LargestScore, LargestScore),
            Series.Of(frame.Across(BorderSteps)),
            Series.Of(frame.Up(BorderSteps)));
        return LevelLine.Of(scores, 0);
    }
}
