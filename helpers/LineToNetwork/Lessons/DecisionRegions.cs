using System.Collections.Immutable;
using LineToNetwork.Data;
using LineToNetwork.Figures;
using LineToNetwork.Figures.Marks;
using LineToNetwork.Learning;
using LineToNetwork.Models;
using LineToNetwork.Words;

namespace LineToNetwork.Lessons;

/// <summary>
/// What a network says everywhere in the plane: a pale color for the class it believes in, stronger where it is surer, and a
/// line where it is undecided.
/// </summary>
public static class DecisionRegions
{
    /// <summary>A border looks smooth with this many points a side, and a page with 25 such fields stays light.</summary>
    private const int Steps = 41;

    /// <summary>What a network says around some points.</summary>
    /// <param name="network">A network of two inputs and one output between 0 and 1.</param>
    /// <param name="points">The points; they are drawn on top.</param>
    /// <exception cref="ArgumentException">There are no points, or the network has other inputs or outputs.</exception>
    public static Figure Of(Network network, IEnumerable<LabelledPoint> points)
    {
        ArgumentNullException.ThrowIfNull(network);
        var frame = PlaneFrame.Around(points).Square();
        return Drawn(network, frame, frame.Dots(DotSize(frame)));
    }

    /// <summary>What a network said at each moment of its training, with a play button. It starts from the last moment.</summary>
    /// <param name="run">A training that kept networks along the way.</param>
    /// <param name="points">The points; they are drawn on top.</param>
    /// <exception cref="ArgumentException">The training kept no networks, there are no points, or the network has other inputs
    /// or outputs.</exception>
    public static Figure Learning(TrainingRun run, IEnumerable<LabelledPoint> points)
    {
        var moments = TrainingFrames.Of(run);
        var frame = PlaneFrame.Around(points).Square();
        var dots = frame.Dots(DotSize(frame));
        var examples = Examples.Of(frame.Points);
        return Figure.PlayThrough(
            Wording.Epoch,
            moments.Select(moment => (double)moment.Epoch),
            epoch =>
            {
                var network = moments.First(moment => moment.Epoch == epoch).Network;
                return Drawn(network, frame, dots).Title(Wording.RightAfterEpoch((int)epoch, network.Accuracy(examples)));
            }).StartAt(Wording.Epoch, moments[^1].Epoch);
    }

    /// <summary>What several networks say about the same points, as small pictures with a text over each.</summary>
    /// <param name="points">The points.</param>
    /// <param name="networks">The networks, each with what is written over it.</param>
    /// <exception cref="ArgumentException">There are no points or no networks, or a network has other inputs or outputs.</exception>
    public static Figure Compared(IEnumerable<LabelledPoint> points, IEnumerable<(string Name, Network Network)> networks)
    {
        ArgumentNullException.ThrowIfNull(networks);
        var frame = PlaneFrame.Around(points);
        var tiles = networks.Select(named => Tile.OfProbability(named.Name, named.Network, frame)).ToImmutableArray();
        return TileSheet.Of(tiles, frame);
    }

    private static Figure Drawn(Network network, PlaneFrame frame, Figure dots)
    {
        var grid = Field(network, frame);
        var field = Figure.Of(new HeatmapMark(null, Ink.Quiet, grid, ColourScale.Probability) { Low = 0, High = 1, IsSmooth = true });
        var border = LevelLine.Of(grid, 0.5);
        return Figure.Together(border is null ? [field, dots] : [field, dots, border])
            .XAxis("x", frame.X.Low, frame.X.High).YAxis("y", frame.Y.Low, frame.Y.High).EqualScales();
    }

    private static Grid Field(Network network, PlaneFrame frame)
    {
        var (across, up) = (frame.Across(Steps), frame.Up(Steps));
        return new(Series.Of(across), Series.Of(up), Series.Of(network.PredictGrid(across, up).Cast<double>()));
    }

    private static double DotSize(PlaneFrame frame) => frame.Points.Length > 250 ? 6 : 8;
}
