using System.Collections.Immutable;
using System.Globalization;
using LineToNetwork.Figures;
using LineToNetwork.Figures.Marks;
using LineToNetwork.Models;
using LineToNetwork.Words;

namespace LineToNetwork.Lessons;

/// <summary>
/// The experiment that decides how deep a network should be: shapes of different depth with about the same number of knobs, each trained from
/// several starts and scored on data it never saw.
/// </summary>
public sealed class DepthGrid
{
    private readonly ImmutableArray<int> _depths;
    private readonly ImmutableArray<int> _knobs;
    private readonly ImmutableArray<double>[,] _scores;

    private DepthGrid(ImmutableArray<int> depths, ImmutableArray<int> knobs, ImmutableArray<double>[,] scores) =>
        (_depths, _knobs, _scores) = (depths, knobs, scores);

    /// <summary>
    /// Creates, for every depth and every number of knobs, networks of two inputs, equally wide hidden layers of hinges and one probability,
    /// and scores each of them. Cores share the work; the result does not depend on how many there are.
    /// </summary>
    /// <param name="depths">How many hidden layers.</param>
    /// <param name="knobs">About how many knobs; the width is chosen so that it comes nearest.</param>
    /// <param name="starts">How many starts each shape gets, with the seeds 1, 2, 3 and so on.</param>
    /// <param name="score">Trains an untrained network and scores it, such as by the share of held-out points it gets right.</param>
    /// <exception cref="ArgumentException">A list is empty, or a number in it below 1.</exception>
    public static DepthGrid Measure(int[] depths, int[] knobs, int starts, Func<Network, double> score)
    {
        ArgumentNullException.ThrowIfNull(score);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(starts);
        CheckCounts(depths, nameof(depths));
        CheckCounts(knobs, nameof(knobs));
        var results = new double[depths.Length * knobs.Length * starts];
        Parallel.For(0, results.Length, job =>
        {
            var shape = job / starts;
            var layers = Layers(depths[shape / knobs.Length], knobs[shape % knobs.Length]);
            results[job] = score(Network.Create(seed: 1 + (job % starts), 2, layers));
        });

        var scores = new ImmutableArray<double>[depths.Length, knobs.Length];
        for (var shape = 0; shape < depths.Length * knobs.Length; shape++)
        {
            scores[shape / knobs.Length, shape % knobs.Length] = [.. results.Skip(shape * starts).Take(starts).Order()];
        }

        return new([.. depths], [.. knobs], scores);
    }

    /// <summary>Equally wide hidden layers of hinges and one probability, with as nearly the given number of knobs as can be.</summary>
    /// <param name="depth">How many hidden layers; at least 1.</param>
    /// <param name="knobs">About how many knobs; at least 1.</param>
    public static Layer[] Layers(int depth, int knobs)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(depth);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(knobs);
        var width = 1;
        while (Math.Abs(Count(width + 1) - knobs) <= Math.Abs(Count(width) - knobs))
        {
            width++;
        }

        return [.. Enumerable.Repeat(Layer.Relu(width), depth), Layer.Sigmoid(1)];

        long Count(long wide) => (3 * wide) + ((depth - 1) * (wide + 1) * wide) + wide + 1;
    }

    /// <summary>The middle score of a shape's starts: half of them were better, half were worse.</summary>
    /// <param name="depth">One of the measured depths.</param>
    /// <param name="knobs">One of the measured numbers of knobs.</param>
    /// <exception cref="ArgumentOutOfRangeException">It was not measured.</exception>
    public double Middle(int depth, int knobs) => MiddleOf(ScoresOf(depth, knobs));

    /// <summary>The worst score of a shape's starts.</summary>
    /// <inheritdoc cref="Middle"/>
    public double Worst(int depth, int knobs) => ScoresOf(depth, knobs)[0];

    /// <summary>The best score of a shape's starts.</summary>
    /// <inheritdoc cref="Middle"/>
    public double Best(int depth, int knobs) => ScoresOf(depth, knobs)[^1];

    /// <summary>The grid as a table of colors: the middle score of each shape in percent and, small below, from the worst to the best.</summary>
    public Figure Draw()
    {
        var cells = (from row in Enumerable.Range(0, _depths.Length) from column in Enumerable.Range(0, _knobs.Length) select (row, column)).ToList();
        var middles = Series.Of(cells.Select(cell => MiddleOf(_scores[cell.row, cell.column])));
        var grid = new Grid(Series.Of(_knobs.Length, i => i), Series.Of(_depths.Length, i => i), middles);
        return (Figure.Of(new HeatmapMark(null, Ink.Quiet, grid, ColourScale.Probability) { Low = 0, High = 1 })
            + Words(cells, 0.12, 20, cell => Wording.Percentage(MiddleOf(_scores[cell.row, cell.column])))
            + Words(cells, -0.24, 12, cell => Wording.FromTo(_scores[cell.row, cell.column][0], _scores[cell.row, cell.column][^1])))
            .XAxis(Wording.AboutKnobs).YAxis(Wording.HiddenLayers)
            .XTicks(_knobs.Select((count, i) => ((double)i, count.ToString(CultureInfo.InvariantCulture))))
            .YTicks(_depths.Select((depth, i) => ((double)i, depth.ToString(CultureInfo.InvariantCulture))));
    }

    private static Figure Words(
        List<(int Row, int Column)> cells, double up, double size, Func<(int row, int column), string> text) =>
        Plot.Words(cells.Select(cell => (double)cell.Column), cells.Select(cell => cell.Row + up), cells.Select(cell => text(cell)))
            .WithMarks(mark => (TextMark)mark with { Size = size });

    private static double MiddleOf(ImmutableArray<double> sorted) => (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;

    private ImmutableArray<double> ScoresOf(int depth, int knobCount) => _scores[
        Place(_depths, depth, nameof(depth)), Place(_knobs, knobCount, nameof(_knobs))];

    private static int Place(ImmutableArray<int> measured, int value, string name) => measured.IndexOf(value) is >= 0 and var place
        ? place
        : throw new ArgumentOutOfRangeException(name, string.Create(
            CultureInfo.InvariantCulture, $"{name} is {value}; measured were {string.Join(", ", measured)}."));

    private static void CheckCounts(int[] counts, string name)
    {
        ArgumentNullException.ThrowIfNull(counts, name);
        if (counts.Length == 0 || counts.Any(count => count < 1))
        {
            throw new ArgumentException($"{name} must hold at least one number, and none below 1: try [1, 2, 3].", name);
        }
    }
}
