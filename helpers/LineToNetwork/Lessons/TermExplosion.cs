using System.Globalization;
using System.Numerics;
using LineToNetwork.Figures;
using LineToNetwork.Models;
using LineToNetwork.Words;

namespace LineToNetwork.Lessons;

/// <summary>
/// How many columns the products of the inputs make, as bars on an axis of factors. The number itself stands over each bar.
/// <code>
/// TermExplosion.Chart(degree: 2, ("a point", 2), ("a photo", 40_000))
/// </code>
/// </summary>
public static class TermExplosion
{
    private const double BarWidth = 0.6;

    /// <summary>Draws the number of terms of exactly one degree, without the constant and the lower ones.</summary>
    /// <param name="degree">The sum of the powers in a term, at least 1.</param>
    /// <param name="inputs">What is looked at, and how many numbers it has; at least one.</param>
    /// <exception cref="ArgumentException">There is nothing to look at, something has no inputs, or the degree is below 1.</exception>
    public static Figure Chart(int degree, params IReadOnlyList<(string Name, int Inputs)> inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentOutOfRangeException.ThrowIfLessThan(degree, 1);
        if (inputs.Count == 0)
        {
            throw new ArgumentException("inputs is empty; give at least one, such as (\"a photo\", 40_000).", nameof(inputs));
        }

        BigInteger[] terms = [.. inputs.Select(input => TermCount.OfDegree(input.Inputs, degree))];
        double[] heights = [.. terms.Select(count => (double)count)];
        double[] places = [.. Enumerable.Range(0, inputs.Count).Select(place => (double)place)];

        // The words stand in the middle between their bar and the next power of ten or so above it.
        var numbers = Plot.Words(places, heights.Select(height => height * 3), terms.Select(Text));
        return (Plot.Bars(places, heights) + numbers)
            .XAxis(Wording.Inputs, -BarWidth, inputs.Count - 1 + BarWidth)
            .XTicks(inputs.Select((input, place) => ((double)place, input.Name)))
            .YAxis(Wording.TermsOfDegree(degree), 1, heights.Max() * 100).LogY();
    }

    private static string Text(BigInteger count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
