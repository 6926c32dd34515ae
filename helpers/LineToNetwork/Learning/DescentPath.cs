using System.Collections.Immutable;
using System.Globalization;
using LineToNetwork.Data;
using LineToNetwork.Display;
using LineToNetwork.Words;

namespace LineToNetwork.Learning;

/// <summary>A walk towards the lowest loss, every step of it: what gradient descent and Newton's method give back.</summary>
[TypeFormatterSource(typeof(HtmlFormatterSource))]
public sealed class DescentPath : IDisplayedAsHtml
{
    private const int RowsShown = 7;

    /// <summary>A walk of so few rows is shown without gaps.</summary>
    private const int MostRows = 10;

    internal DescentPath(
        ImmutableArray<DescentStep> steps,
        DescentEnding ending,
        ImmutableArray<string> knobNames,
        string verdict)
    {
        Steps = steps;
        Ending = ending;
        KnobNames = knobNames;
        Verdict = verdict;
    }

    /// <summary>The start and every step after it; never empty. All numbers in it are finite.</summary>
    public ImmutableArray<DescentStep> Steps { get; }

    /// <summary>Why it ended.</summary>
    public DescentEnding Ending { get; }

    /// <summary>What the knobs are called: a and b when there are two.</summary>
    public ImmutableArray<string> KnobNames { get; }

    /// <summary>How it went, in a sentence: with the step and what to try when it went wrong.</summary>
    public string Verdict { get; }

    /// <summary>The start.</summary>
    public DescentStep First => Steps[0];

    /// <summary>Where it ended.</summary>
    public DescentStep Last => Steps[^1];

    /// <summary>True when the loss ended higher than it began, or stopped being a number.</summary>
    public bool Diverged =>
        Ending is DescentEnding.BlewUp or DescentEnding.LossIsNoNumber || Last.Loss > First.Loss;

    /// <summary>The loss at the start and after every step, for drawing.</summary>
    public double[] Losses => [.. Steps.Select(step => step.Loss)];

    /// <summary>One knob at the start and after every step, for drawing.</summary>
    /// <param name="index">Which knob, counted from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such knob.</exception>
    public double[] Knob(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, First.Knobs.Length);
        return [.. Steps.Select(step => step.Knobs[index])];
    }

    /// <summary>Some of the steps, evenly spread, the first and the last among them: the frames of an animation.</summary>
    /// <param name="count">How many, at least 2. When there are fewer steps, all of them.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is below 2.</exception>
    public ImmutableArray<DescentStep> Sample(int count)
    {
        Require.AtLeast(count, 2, "the first and the last step are always among them");
        return Steps.Length <= count
            ? Steps
            : [.. Enumerable.Range(0, count).Select(index => Steps[(int)((long)index * (Steps.Length - 1) / (count - 1))])];
    }

    /// <summary>The walk as a table of a few of its steps, with the verdict under it.</summary>
    public Table ToTable()
    {
        var rows = Sample(Steps.Length <= MostRows ? MostRows : RowsShown).Select(step => ImmutableArray.CreateRange(
        [
            step.Number.ToString(CultureInfo.InvariantCulture),
            .. step.Knobs.Select(knob => ShortNumber.Of(knob)),
            ShortNumber.Of(step.Loss),
        ]));
        return new Table([Wording.StepHeading, .. KnobNames, Wording.LossHeading], [.. rows], Verdict);
    }

    /// <inheritdoc/>
    public string ToHtml() => ToTable().ToHtml();

    /// <summary>The verdict.</summary>
    public override string ToString() => Verdict;
}
