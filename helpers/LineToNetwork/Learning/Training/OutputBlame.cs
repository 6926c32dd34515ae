namespace LineToNetwork.Learning;

/// <summary>Some examples at the last layer, row after row: what came out, what should have, and room for the
/// verdict.</summary>
internal readonly ref struct JudgedRows
{
    /// <summary>How many examples.</summary>
    public required int Rows { get; init; }

    /// <summary>How many outputs each has.</summary>
    public required int Outputs { get; init; }

    /// <summary>What the last layer sent. Rows stand <see cref="Stride"/> apart and are padded to whole
    /// vectors.</summary>
    public required ReadOnlySpan<float> Sent { get; init; }

    /// <summary>How far apart rows of <see cref="Sent"/> and of <see cref="Blame"/> stand.</summary>
    public required int Stride { get; init; }

    /// <summary>What should have come out; rows stand side by side.</summary>
    public required ReadOnlySpan<float> Targets { get; init; }

    /// <summary>Receives the derivative of each loss in each output, times <see cref="Share"/>. Its padding stays
    /// 0.</summary>
    public required Span<float> Blame { get; init; }

    /// <summary>What each derivative is multiplied by: the share of one example in the average, and what the optimizer
    /// wants.</summary>
    public required float Share { get; init; }

    /// <summary>Receives the loss of each example.</summary>
    public required Span<float> Losses { get; init; }

    public ReadOnlySpan<float> SentOf(int row) => Sent.Slice(row * Stride, Outputs);

    public ReadOnlySpan<float> TargetsOf(int row) => Targets.Slice(row * Outputs, Outputs);

    public Span<float> BlameOf(int row) => Blame.Slice(row * Stride, Outputs);
}

/// <summary>The loss of examples at the last layer, and the blame of each of their scores (the sums before the
/// bend).</summary>
internal abstract class OutputBlame
{
    /// <summary>Whether the last layer must leave its scores unbent, because the loss bends them itself. Where it is
    /// false, the caller multiplies the blame by the slope of the bend afterwards.</summary>
    public abstract bool WantsScores { get; }

    /// <summary>Judges some examples, and returns how many classes were right. No example's verdict depends on
    /// another.</summary>
    public abstract int Judge(in JudgedRows judged);

    protected static int IndexOfLargest(ReadOnlySpan<float> numbers)
    {
        var best = 0;
        for (var index = 1; index < numbers.Length; index++)
        {
            best = numbers[index] > numbers[best] ? index : best;
        }

        return best;
    }
}
