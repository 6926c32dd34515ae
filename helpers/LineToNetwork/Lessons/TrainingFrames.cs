using System.Collections.Immutable;
using LineToNetwork.Learning;

namespace LineToNetwork.Lessons;

/// <summary>
/// The moments of a training that an animation shows. Most happens early, so early moments stand closer together. Pictures of
/// one training that stand side by side agree on them.
/// </summary>
internal static class TrainingFrames
{
    /// <summary>Enough to look like one motion, few enough for a page to stay light.</summary>
    public const int Usual = 25;

    /// <summary>Some of the networks that a training kept, the first and the last included.</summary>
    /// <param name="run">The training.</param>
    /// <param name="most">How many at most.</param>
    /// <exception cref="ArgumentException">The training kept none.</exception>
    public static ImmutableArray<Snapshot> Of(TrainingRun run, int most = Usual)
    {
        ArgumentNullException.ThrowIfNull(run);
        var kept = run.Snapshots;
        if (kept.IsDefaultOrEmpty)
        {
            throw new ArgumentException(
                "The run kept no networks along the way, so there is nothing to play. Train with new TrainingPlan { Snapshots = 200 }.", nameof(run));
        }

        return kept.Length <= most
            ? kept
            : [.. Enumerable.Range(0, most).Select(frame => Place(frame, most - 1, kept.Length - 1)).Distinct().Select(place => kept[place])];
    }

    /// <summary>Places grow with the square of the frame, and never by less than one.</summary>
    private static int Place(int frame, int lastFrame, int last)
    {
        var share = frame / (double)lastFrame;
        return Math.Max(Math.Min(frame, last), (int)Math.Round(last * share * share));
    }
}
