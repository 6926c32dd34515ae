using System.Collections.Immutable;
using LineToNetwork.Figures;
using LineToNetwork.Figures.Marks;
using LineToNetwork.Learning;
using LineToNetwork.Words;

namespace LineToNetwork.Lessons;

/// <summary>
/// A slice through the loss landscape of a network. The landscape has as many directions as the network has knobs; the slice
/// shows two of them, laid through the trained network, and the path of the training as its shadow on the slice.
/// </summary>
/// <remarks>
/// The directions are those in which the path moved most, scaled neuron by neuron to the size of the neuron's own knobs (Li and
/// others, "Visualizing the Loss Landscape of Neural Nets", 2018). A step of 1 changes every neuron by its own length.
/// </remarks>
public sealed class LossSlice
{
    private const int Steps = 41;

    /// <summary>How much of the path's length is shown beyond it on each side.</summary>
    private const double Room = 0.45;

    private readonly ImmutableArray<Snapshot> _moments;
    private readonly ImmutableArray<(double X, double Y, double Loss)> _path;
    private readonly Grid _grid;

    private LossSlice(
        ImmutableArray<Snapshot> moments, ImmutableArray<(double X, double Y, double Loss)> path, Grid grid, double share)
    {
        (_moments, _path, _grid) = (moments, path, grid);
        ShareOfPath = share;
    }

    /// <summary>
    /// How much of the path lies in the slice, from 0 to 1: one minus the squared distances of its networks from the slice, over their squared
    /// distances from the trained network.
    /// </summary>
    public double ShareOfPath { get; }

    /// <summary>The slice through a trained network along its path.</summary>
    /// <param name="run">A training that kept networks along the way.</param>
    /// <param name="examples">What the loss is measured on.</param>
    /// <exception cref="ArgumentException">The training kept no networks, or its path has fewer than two directions.</exception>
    public static LossSlice Of(TrainingRun run, Examples examples)
    {
        var moments = TrainingFrames.Of(run);
        ArgumentNullException.ThrowIfNull(examples);
        var solution = moments[^1].Network;
        var directions = SliceDirections.Of(solution, [.. moments.Select(moment => moment.Network)]);
        var measure = new LossMeasurement(solution, examples, NetworkLoss.For(solution));
        double LossAt(double first, double second)
        {
            measure.LoadKnobs(directions.KnobsAt(solution, first, second));
            return measure.Measure().Loss;
        }

        ImmutableArray<(double X, double Y)> shadow =
            [.. moments.Select(moment => directions.Project(moment.Network, solution))];
        var (x, y) = Square(shadow);
        var grid = Grid.Of(LossAt, Series.Between(x.Low, x.High, Steps), Series.Between(y.Low, y.High, Steps));
        return new(
            moments,
            [.. shadow.Select(point => (point.X, point.Y, LossAt(point.X, point.Y)))],
            grid,
            Share(moments, shadow, directions));
    }

    /// <summary>The slice as a landscape in space, with the path on it and a play button.</summary>
    public Figure Surface()
    {
        var land = Figure.Of(new SurfaceMark(null, Ink.Quiet, _grid));
        return Played(place => land
                + Plot.Path(Walked(place, point => point.X), Walked(place, point => point.Y), Walked(place, point => point.Loss)))
            .XAxis(Wording.FirstDirection).YAxis(Wording.SecondDirection).ZAxis(Wording.Loss)
            .Camera(turn: -40, height: 38, distance: 1.05);
    }

    /// <summary>The slice as a map, with the path on it and a play button.</summary>
    public Figure Map()
    {
        var levels = Series.Of(LossLevels.Between(_grid.Values.Low, _grid.Values.High));
        var land = Figure.Of(new ContourMark(null, Ink.Quiet, _grid) { Levels = levels });
        return Played(place => land
                + Plot.Line(Walked(place, point => point.X), Walked(place, point => point.Y)).In(Ink.Path)
                + Plot.Points(Walked(place, point => point.X), Walked(place, point => point.Y)).In(Ink.Path).DotSize(6)
                + Plot.Point(_path[place].X, _path[place].Y).In(Ink.Path))
            .XAxis(Wording.FirstDirection, _grid.X.Low, _grid.X.High).YAxis(Wording.SecondDirection, _grid.Y.Low, _grid.Y.High).EqualScales();
    }

    private Figure Played(Func<int, Figure> draw) => Figure.PlayThrough(
        Wording.Epoch,
        _moments.Select(moment => (double)moment.Epoch),
        epoch => draw(_moments.IndexOf(_moments.First(moment => moment.Epoch == epoch))))
        .StartAt(Wording.Epoch, _moments[^1].Epoch);

    private IEnumerable<double> Walked(int place, Func<(double X, double Y, double Loss), double> part) => _path.Take(place + 1).Select(part);

    /// <summary>Room around the path, as wide as it is high, so that both directions are drawn to one scale.</summary>
    private static (Stretch X, Stretch Y) Square(ImmutableArray<(double X, double Y)> shadow)
    {
        var x = shadow.Aggregate(Stretch.Empty, (stretch, point) => stretch.With(point.X));
        var y = shadow.Aggregate(Stretch.Empty, (stretch, point) => stretch.With(point.Y));
        var half = (0.5 + Room) * Math.Max(x.Length, y.Length);
        return (Around(x), Around(y));

        Stretch Around(Stretch inner) => new(((inner.Low + inner.High) / 2) - half, ((inner.Low + inner.High) / 2) + half);
    }

    private static double Share(
        ImmutableArray<Snapshot> moments, ImmutableArray<(double X, double Y)> shadow, SliceDirections directions)
    {
        var (missed, all) = (0.0, 0.0);
        foreach (var (moment, point) in moments.Zip(shadow))
        {
            var move = SliceDirections.Difference(moment.Network, moments[^1].Network);
            for (var knob = 0; knob < move.Length; knob++)
            {
                var gap = move[knob] - (point.X * directions.First[knob]) - (point.Y * directions.Second[knob]);
                missed += gap * gap;
                all += move[knob] * move[knob];
            }
        }

        return 1 - (missed / all);
    }
}
