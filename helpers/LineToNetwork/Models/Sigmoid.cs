namespace LineToNetwork.Models;

/// <summary>The curve that squashes any number, a score, into a probability between 0 and 1: 1 / (1 + e^(−score)).</summary>
/// <remarks>
/// Written so that e is never raised to a large positive power: no score gives NaN or an infinity. Scores beyond
/// about ±700 give 0 or 1 to the last digit that a double has.
/// </remarks>
public static class Sigmoid
{
    /// <summary>The probability for a score: 0.5 for 0, near 1 for large scores, near 0 for very negative ones.</summary>
    public static double At(double score)
    {
        if (score >= 0)
        {
            return 1 / (1 + Math.Exp(-score));
        }

        double power = Math.Exp(score);
        return power / (1 + power);
    }

    /// <summary>How steep the curve is at a score: p · (1 − p), at most 0.25.</summary>
    /// <remarks>1 − p is taken as the curve at −score, which keeps its digits where p is almost 1.</remarks>
    public static double SteepnessAt(double score) => At(score) * At(-score);

    /// <summary>The score for a probability, the way back: ln(p / (1 − p)).</summary>
    /// <param name="probability">From 0 to 1; 0 gives −∞ and 1 gives +∞.</param>
    /// <exception cref="ArgumentOutOfRangeException">The probability is not between 0 and 1.</exception>
    public static double ScoreFor(double probability)
    {
        if (!(probability is >= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(
                nameof(probability),
                FormattableString.Invariant($"probability is {probability}; it must be from 0 to 1."));
        }

        return Math.Log(probability) - Math.Log(1 - probability);
    }
}
