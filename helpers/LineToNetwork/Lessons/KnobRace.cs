using System.Collections.Immutable;
using System.Globalization;
using LineToNetwork.Figures;
using LineToNetwork.Figures.Marks;
using LineToNetwork.Learning;
using LineToNetwork.Words;

namespace LineToNetwork.Lessons;

/// <summary>
/// Trainings of a network with only two knobs, on the map of all its losses: nothing is left out, so it shows truly how ways of
/// stepping differ.
/// </summary>
public static class KnobRace
{
    private const int Steps = 91;

    private static readonly ImmutableArray<Ink> Inks = [Ink.Path, Ink.Other, Ink.Error, Ink.Model];

    /// <summary>The paths on the map of the loss, with a play button. It starts from the last moment.</summary>
    /// <param name="examples">What the loss is measured on.</param>
    /// <param name="runners">The trainings, each with what the legend calls it. All kept the same moments.</param>
    /// <exception cref="ArgumentException">There are no trainings, a network has not two knobs, or they kept different moments.</exception>
    public static Figure OnMap(Examples examples, params (string Name, TrainingRun Run)[] runners)
    {
        ArgumentNullException.ThrowIfNull(examples);
        ArgumentNullException.ThrowIfNull(runners);
        if (runners.Length == 0)
        {
            throw new ArgumentException("runners is empty; give at least one training with a name.", nameof(runners));
        }

        var moments = TrainingFrames.Of(runners[0].Run);
        foreach (var (name, run) in runners)
        {
            Check(name, run, moments);
        }

        var map = Map(examples, runners);
        return Figure.PlayThrough(
            Wording.Epoch,
            moments.Select(moment => (double)moment.Epoch),
            epoch => Figure.Together([map, .. runners.Select((runner, place) => Walk(runner, epoch, Inks[place % Inks.Length]))]))
            .StartAt(Wording.Epoch, moments[^1].Epoch)
            .XAxis(Wording.KnobA).YAxis(Wording.KnobB);
    }

    private static Figure Walk((string Name, TrainingRun Run) runner, double epoch, Ink ink)
    {
        var walked = runner.Run.Snapshots.Where(moment => moment.Epoch <= epoch).Select(moment => moment.Network.Knobs).ToList();
        var head = walked[^1];
        return (Plot.Line(walked.Select(knobs => (double)knobs[0]), walked.Select(knobs => (double)knobs[1]), runner.Name).LineWidth(2.5)
            + Plot.Point(head[0], head[1])).In(ink);
    }

    private static Figure Map(Examples examples, (string Name, TrainingRun Run)[] runners)
    {
        var all = runners.SelectMany(runner => runner.Run.Snapshots).Select(moment => moment.Network.Knobs).ToList();
        var (x, y) = (Widened(all.Select(knobs => (double)knobs[0])), Widened(all.Select(knobs => (double)knobs[1])));
        var network = runners[0].Run.Network;
        var measure = new LossMeasurement(network, examples, NetworkLoss.For(network));
        var grid = Grid.Of(
            (a, b) =>
            {
                measure.LoadKnobs([(float)a, (float)b]);
                return measure.Measure().Loss;
            },
            Series.Between(x.Low, x.High, Steps),
            Series.Between(y.Low, y.High, Steps));
        return Figure.Of(new ContourMark(null, Ink.Quiet, grid) { Levels = Series.Of(LossLevels.Between(grid.Values.Low, grid.Values.High)) });
    }

    private static Stretch Widened(IEnumerable<double> values)
    {
        var stretch = values.Aggregate(Stretch.Empty, (stretch, value) => stretch.With(value));
        var room = stretch.Length > 0 ? 0.15 * stretch.Length : 1;
        return new(stretch.Low - room, stretch.High + room);
    }

    private static void Check(string name, TrainingRun run, ImmutableArray<Snapshot> moments)
    {
        if (run.Network.Knobs.Length != 2)
        {
            throw new ArgumentException(string.Create(
                CultureInfo.InvariantCulture,
                $"The network of \"{name}\" is {run.Network}; this map has room for exactly 2 knobs. Use Network.Create(seed: 1, 1, Layer.Sigmoid(1))."));
        }

        if (!TrainingFrames.Of(run).Select(moment => moment.Epoch).SequenceEqual(moments.Select(moment => moment.Epoch)))
        {
            throw new ArgumentException(
                $"\"{name}\" kept networks at other epochs than the first training; give all of them the same Epochs and Snapshots.");
        }
    }
}
