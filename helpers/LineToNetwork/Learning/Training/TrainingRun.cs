using System.Collections.Immutable;
using System.Net;
using LineToNetwork.Display;
using LineToNetwork.Models;
using LineToNetwork.Words;

namespace LineToNetwork.Learning;

/// <summary>One pass over all examples.</summary>
/// <param name="Epoch">Which one, from 1.</param>
/// <param name="Loss">The mean loss of the examples as the network met them, each before its own step.</param>
/// <param name="Accuracy">Which share of them it answered rightly at that moment, from 0 to 1; null if they have no
/// classes.</param>
/// <param name="HeldOutLoss">The mean loss on the held-out examples after the epoch; null if there are none.</param>
/// <param name="HeldOutAccuracy">Which share of the held-out examples it answers rightly after the epoch, from 0 to 1;
/// null if there are none, or they have no classes.</param>
public readonly record struct EpochRecord(
    int Epoch, double Loss, double? Accuracy, double? HeldOutLoss, double? HeldOutAccuracy);

/// <summary>The network as it was at some moment of its training.</summary>
/// <param name="Epoch">After which epoch; 0 before the first.</param>
/// <param name="Network">The network.</param>
public sealed record Snapshot(int Epoch, Network Network);

/// <summary>How a training ended.</summary>
public enum TrainingEnd
{
    /// <summary>All epochs were run.</summary>
    Finished,

    /// <summary>The held-out loss had stopped falling.</summary>
    StoppedEarly,

    /// <summary>The loss or a knob was no longer a finite number.</summary>
    Diverged,
}

/// <summary>What a training gave, and how it went.</summary>
/// <param name="Network">The trained network. After an early stop the one with the lowest held-out loss; after a
/// divergence the one of the last whole epoch.</param>
/// <param name="History">One record an epoch, in order.</param>
/// <param name="Snapshots">The networks kept along the way, in order; empty if none were asked for.</param>
/// <param name="End">How it ended.</param>
/// <param name="Steps">How many steps were made.</param>
/// <param name="BestEpoch">After which epoch the network stood as it is given; 0 for untrained.</param>
[TypeFormatterSource(typeof(HtmlFormatterSource))]
public sealed record TrainingRun(
    Network Network,
    ImmutableArray<EpochRecord> History,
    ImmutableArray<Snapshot> Snapshots,
    TrainingEnd End,
    int Steps,
    int BestEpoch) : IDisplayedAsHtml
{
    private const int LossDigits = 4;

    /// <summary>How it ended, in a sentence for the reader, with what to try next where something went wrong.</summary>
    public string Verdict => End switch
    {
        TrainingEnd.Diverged => Wording.TrainingDiverged(Steps, BestEpoch),
        TrainingEnd.StoppedEarly => Wording.TrainingStoppedEarly(History.Length, BestEpoch),
        _ => Wording.TrainingFinished(
            Steps, History.Length, ShortNumber.Of(History[0].Loss, LossDigits), ShortNumber.Of(History[^1].Loss, LossDigits)),
    };

    /// <inheritdoc/>
    public override string ToString() => Verdict;

    /// <inheritdoc/>
    public string ToHtml() => $"<p class=\"ltn-note\">{WebUtility.HtmlEncode(Verdict)}</p>";
}
