using LineToNetwork.Words;

namespace LineToNetwork.Classroom;

/// <summary>
/// Looks at the answer of an exercise and says "yes" or "not yet" with a hint. It never throws: an exercise cell runs as it
/// stands, whatever the reader has written so far.
/// </summary>
public static class Check
{
    /// <summary>Is a number near the right one? <c>Check.Near(a, 3.9324, within: 0.01, "Turn a up a little.")</c></summary>
    /// <param name="answer">The reader's number.</param>
    /// <param name="expected">The right number.</param>
    /// <param name="within">How far off it may be.</param>
    /// <param name="hint">What to try when it is not near.</param>
    public static Verdict Near(double answer, double expected, double within, string hint) =>
        // A hair of rounding: 0.1 + 0.2 is near 0.3 within 0.
        Finite(answer, Math.Abs(answer - expected) <= within + 1e-12 * Math.Abs(expected), hint);

    /// <summary>Is a number small enough? <c>Check.AtMost(loss, 250, "A lower loss is possible.")</c></summary>
    /// <param name="value">The reader's number.</param>
    /// <param name="limit">The largest number that passes.</param>
    /// <param name="hint">What to try when it is larger.</param>
    public static Verdict AtMost(double value, double limit, string hint) => Finite(value, value <= limit, hint);

    /// <summary>Is a number large enough? <c>Check.AtLeast(accuracy, 0.95, "Train a little longer.")</c></summary>
    /// <param name="value">The reader's number.</param>
    /// <param name="limit">The smallest number that passes.</param>
    /// <param name="hint">What to try when it is smaller.</param>
    public static Verdict AtLeast(double value, double limit, string hint) => Finite(value, value >= limit, hint);

    /// <summary>Is a word or letter the right one? Capitals and spaces around it do not matter.</summary>
    /// <param name="answer">The reader's word.</param>
    /// <param name="expected">The right word.</param>
    /// <param name="hint">What to try when it is another.</param>
    public static Verdict Word(string? answer, string expected, string hint) =>
        That(string.Equals(answer?.Trim(), expected?.Trim(), StringComparison.OrdinalIgnoreCase), hint);

    /// <summary>Does something hold? <c>Check.That(path.Diverged, "Try a larger learning rate.")</c></summary>
    /// <param name="holds">What should be true.</param>
    /// <param name="hint">What to try when it is not.</param>
    public static Verdict That(bool holds, string hint) => new(holds, holds ? "" : hint ?? "");

    /// <summary>Does something hold that may fail to compute? An exception is a "not yet" with its message.</summary>
    /// <param name="holds">Computes what should be true.</param>
    /// <param name="hint">What to try when it is not.</param>
    public static Verdict That(Func<bool> holds, string hint)
    {
        try
        {
            return That(holds(), hint);
        }
        catch (Exception error)
        {
            return new Verdict(false, $"{error.Message} {hint}");
        }
    }

    private static Verdict Finite(double answer, bool holds, string hint) => double.IsFinite(answer)
        ? That(holds, hint)
        : new Verdict(false, $"{Wording.NotANumber} {hint}".TrimEnd());
}
