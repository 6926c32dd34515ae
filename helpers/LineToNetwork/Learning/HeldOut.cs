using System.Collections.Immutable;
using LineToNetwork.Data;

namespace LineToNetwork.Learning;

/// <summary>Keeps some rows aside, to judge a model on rows that it has never seen.</summary>
public static class HeldOut
{
    /// <summary>Splits rows by chance: <c>var (training, heldOut) = HeldOut.Split(books, share: 0.3, seed: 1);</c></summary>
    /// <param name="rows">The rows; at least two.</param>
    /// <param name="share">Which part to keep aside, above 0 and below 1; at least one row lands on each side.</param>
    /// <param name="seed">The same seed gives the same split on every machine.</param>
    /// <returns>The rows to learn from and the rows kept aside, each in the order in which they came.</returns>
    /// <exception cref="ArgumentException">There are fewer than two rows, or the share is not between 0 and 1.</exception>
    public static (ImmutableArray<TRow> Training, ImmutableArray<TRow> HeldOut) Split<TRow>(
        IReadOnlyList<TRow> rows, double share, int seed)
    {
        ArgumentNullException.ThrowIfNull(rows);
        if (rows.Count < 2)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"rows has {rows.Count} rows; give at least two, one for each side."), nameof(rows));
        }

        if (!(share is > 0 and < 1))
        {
            throw new ArgumentOutOfRangeException(
                nameof(share), FormattableString.Invariant($"share is {share}; it must be above 0 and below 1: try 0.3."));
        }

        int[] order = [.. Enumerable.Range(0, rows.Count)];
        new SeededRandom(seed).Shuffle<int>(order);
        int count = Math.Clamp((int)Math.Round(share * rows.Count), 1, rows.Count - 1);
        return (Pick(order[count..]), Pick(order[..count]));

        ImmutableArray<TRow> Pick(int[] indexes) => [.. indexes.Order().Select(index => rows[index])];
    }
}
