using System.Collections.Immutable;
using LineToNetwork.Data;
using LineToNetwork.Figures;
using LineToNetwork.Figures.Marks;
using LineToNetwork.Learning;
using LineToNetwork.Models;
using LineToNetwork.Words;

namespace LineToNetwork.Lessons;

/// <summary>
/// What a yes-or-no model of two inputs says everywhere in the plane: a pale color for its probability, and the straight line
/// on which it is undecided.
/// </summary>
public static class DividingLine
{
    /// <summary>A probability changes evenly, so few points a side look smooth, and a page with many such fields stays light.</summary>
    private const int Steps = 25;

    /// <summary>More pictures than this make a page heavy and a class wait.</summary>
    private const int MostPictures = 31;

    /// <summary>High enough that dots can be told apart in a square picture.</summary>
    private const int Pixels = 480;

    /// <summary>What a model says around some points. The title says how many of them it has right.</summary>
    /// <param name="model">A model of two inputs: x, then y.</param>
    /// <param name="points">The points; they are drawn on top.</param>
    /// <exception cref="ArgumentException">There are no points, or the model does not have two inputs.</exception>
    public static Figure Of(LogisticModel model, IEnumerable<LabelledPoint> points)
    {
        ArgumentNullException.ThrowIfNull(model);
        var frame = PlaneFrame.Around(points);
        return Drawn(model, frame).Title(Wording.ShareRight(Right(model, frame.Points)));
    }

    /// <summary>What the model said at the steps of its learning, with a play button. It starts from the last step.</summary>
    /// <param name="path">A search with three knobs: one for x, one for y, and the constant.</param>
    /// <param name="points">The points; they are drawn on top.</param>
    /// <exception cref="ArgumentException">There are no points, or the search does not have three knobs.</exception>
    public static Figure Learning(DescentPath path, IEnumerable<LabelledPoint> points)
    {
        ArgumentNullException.ThrowIfNull(path);
        var frame = PlaneFrame.Around(points);
        return Figure.PlayThrough(Wording.Step, Shown(path.Last.Number), number =>
        {
            var step = path.Steps[(int)number];
            var model = new LogisticModel(LinearModel.Of(["x", "y"], step.Knobs));
            return Drawn(model, frame).Title(Wording.RightAfterStep(step.Number, Right(model, frame.Points)));
        }).StartAt(Wording.Step, path.Last.Number);
    }

    /// <summary>All steps, or on a long way many at first and fewer later, because a descent covers most of its way in its first steps.</summary>
    private static IEnumerable<double> Shown(int last) => last < MostPictures
        ? Enumerable.Range(0, last + 1).Select(number => (double)number)
        : Enumerable.Range(0, MostPictures)
            .Select(picture => (Picture: picture, Share: (double)picture / (MostPictures - 1)))
            .Select(frame => Math.Max(frame.Picture, Math.Round(last * frame.Share * frame.Share)));

    private static Figure Drawn(LogisticModel model, PlaneFrame frame)
    {
        var field = Plot.Probability(
            (x, y) => model.Probability(x, y), (frame.X.Low, frame.X.High), (frame.Y.Low, frame.Y.High), Steps);

        // The score is a plane, so its zero line is straight and the four corners of the frame are enough to find it.
        var corners = Grid.Of(
            (x, y) => model.Score.At(x, y), Series.Of(frame.Across(2)), Series.Of(frame.Up(2)));
        var border = LevelLine.Of(corners, 0);
        var dots = frame.Dots(size: 9);
        return Figure.Together(border is null ? [field, dots] : [field, dots, border])
            .XAxis("x", frame.X.Low, frame.X.High).YAxis("y", frame.Y.Low, frame.Y.High).EqualScales().Height(Pixels);
    }

    private static double Right(LogisticModel model, ImmutableArray<LabelledPoint> points) =>
        points.Average(point => (model.Score.At(point.X, point.Y) >= 0) == (point.Label == 1) ? 1.0 : 0.0);
}
