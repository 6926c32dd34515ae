using System.Collections.Immutable;
using LineToNetwork.Figures;
using LineToNetwork.Learning;
using LineToNetwork.Words;

namespace LineToNetwork.Lessons;

/// <summary>The loss over a training, epoch by epoch: on the examples learned from and, where there are some, on those held out.</summary>
public static class LossCurve
{
    private static readonly ImmutableArray<Ink> Inks = [Ink.Model, Ink.Other, Ink.Path, Ink.Error, Ink.Data, Ink.Truth];

    /// <summary>The curve of one training. The lowest held-out loss is marked.</summary>
    /// <exception cref="ArgumentException">The training ended before its first epoch did.</exception>
    public static Figure Of(TrainingRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var history = Recorded(run);
        var learned = Line(history, record => record.Loss, Wording.LossLearned).In(Ink.Model);
        if (history[0].HeldOutLoss is null)
        {
            return Labelled(learned);
        }

        var best = history.MinBy(record => record.HeldOutLoss);
        return Labelled(learned
            + Line(history, record => record.HeldOutLoss ?? double.NaN, Wording.LossHeldOut).In(Ink.Other)
            + Plot.Point(best.Epoch, best.HeldOutLoss ?? 0, Wording.LowestAtEpoch(best.Epoch)).In(Ink.Truth));
    }

    /// <summary>The same curve with a line that moves along it, together with every figure that plays the same training.</summary>
    /// <exception cref="ArgumentException">The training kept no networks along the way.</exception>
    public static Figure Learning(TrainingRun run)
    {
        var moments = TrainingFrames.Of(run);
        var curve = Of(run);
        return Figure.PlayThrough(
            Wording.Epoch,
            moments.Select(moment => (double)moment.Epoch),
            epoch => curve + Plot.VerticalLine(epoch))
            .StartAt(Wording.Epoch, moments[^1].Epoch);
    }

    /// <summary>The curves of several trainings in one figure.</summary>
    /// <param name="runs">The trainings, each with what the legend calls it.</param>
    /// <exception cref="ArgumentException">There are no trainings, or one ended before its first epoch did.</exception>
    public static Figure Compared(params IEnumerable<(string Name, TrainingRun Run)> runs)
    {
        ArgumentNullException.ThrowIfNull(runs);
        return Labelled(Figure.Together(runs.Select((named, place) =>
            Line(Recorded(named.Run), record => record.Loss, named.Name).In(Inks[place % Inks.Length]))));
    }

    private static Figure Line(ImmutableArray<EpochRecord> history, Func<EpochRecord, double> loss, string name) =>
        Plot.Line(history.Select(record => (double)record.Epoch), history.Select(loss), name);

    private static Figure Labelled(Figure figure) => figure.XAxis(Wording.Epoch).YAxis(Wording.Loss);

    private static ImmutableArray<EpochRecord> Recorded(TrainingRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return run.History.IsDefaultOrEmpty
            ? throw new ArgumentException($"The run has no whole epoch to draw. {run.Verdict}", nameof(run))
            : run.History;
    }
}
