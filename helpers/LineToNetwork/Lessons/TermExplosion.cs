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
    /// <summary>From the middle of the first and the last bar to the rim.</summary>
    private const double Room = 0.6;

    /// <summary>On an axis of factors a number stands clear of its bar at three times the height.</summary>
    private const double Above = 3;

    private const double Headroom = 100;

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

        var numbers = Plot.Words(places, heights.Select(height => height * Above), terms.Select(Text));
        return (Plot.Bars(places, heights) + numbers)
            .XAxis(Wording.Inputs, -Room, inputs.Count - 1 + Room)
            .XTicks(inputs.Select((input, place) => ((double)place, input.Name)))
            .YAxis(Wording.TermsOfDegree(degree), 1, heights.Max() * Headroom).LogY();
    }

    private static string Text(BigInteger count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
