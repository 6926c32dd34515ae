using System.Collections;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace LineToNetwork.Figures;

/// <summary>
/// The values that a slider stops at, and the one it starts from. A cell writes them as a tuple: <c>(-1, 1)</c> is from -1 to
/// 1 in round steps (here of 0.05), <c>(-1, 1, 21)</c> is 21 values, and an array or <c>[0.01, 0.1, 1]</c> is
/// itself.
/// </summary>
[CollectionBuilder(typeof(Positions), nameof(Of))]
public sealed class Positions : IEnumerable<double>
{
    /// <summary>More than this make a slider too fine to hit a value with.</summary>
    private const int MostByRoundSteps = 51;

    private const int UsualCount = 41;

    private Positions(Series values, int start) => (Values, Start) = (values, start);

    /// <summary>The index of the value that the slider starts from.</summary>
    public int Start { get; }

    internal Series Values { get; }

    /// <summary>Equally spaced values, both ends included. The slider starts in the middle.</summary>
    /// <param name="from">The smallest value.</param>
    /// <param name="to">The largest value.</param>
    /// <param name="count">How many values, at least two; when left out, as many as make the steps round, at most 51.</param>
    /// <exception cref="ArgumentException">The ends are equal, in the wrong order, or not finite, or the count is below 2.</exception>
    public static Positions Between(double from, double to, int? count = null)
    {
        Require.Stretch(from, to);
        var values = count is { } many ? Series.Between(from, to, Require.AtLeast(2, many, nameof(count))) : InRoundSteps(from, to);
        return new(values, (values.Count - 1) / 2);
    }

    /// <summary>Values spaced so that each is the same number of times the one before, for knobs such as a learning rate.</summary>
    /// <param name="from">The smallest value, above zero.</param>
    /// <param name="to">The largest value.</param>
    /// <param name="count">How many values, at least two.</param>
    /// <exception cref="ArgumentException">As for <see cref="Between"/>, or <paramref name="from"/> is not positive.</exception>
    public static Positions Multiplied(double from, double to, int count = UsualCount)
    {
        Require.Stretch(from, to);
        Require.AtLeast(2, count);
        if (from <= 0)
        {
            throw new ArgumentOutOfRangeException(
                nameof(from), $"from is {from.ToString(CultureInfo.InvariantCulture)}; it must be above zero, because each value is a multiple of the one before.");
        }

        var ratio = Math.Pow(to / from, 1.0 / (count - 1));
        return new(Series.Of(count, i => i == count - 1 ? to : from * Math.Pow(ratio, i)), (count - 1) / 2);
    }

    /// <summary>The values given, in the order given. The slider starts in the middle.</summary>
    /// <exception cref="ArgumentException">There is no value, or one is not finite.</exception>
    public static Positions Of(params ReadOnlySpan<double> values) => Of(values.ToArray().AsEnumerable());

    /// <summary>The values given, in the order given. The slider starts in the middle.</summary>
    /// <exception cref="ArgumentException">There is no value, or one is not finite.</exception>
    public static Positions Of(IEnumerable<double> values)
    {
        var series = Require.Numbers(values);
        foreach (var value in series)
        {
            Require.Finite(value, nameof(values));
        }

        return new(series, (series.Count - 1) / 2);
    }

    /// <summary>The same values, starting from the one nearest to <paramref name="value"/>.</summary>
    public Positions StartAt(double value) => new(Values, Nearest(Values, Require.Finite(value)));

    /// <summary>The values, in order.</summary>
    public IEnumerator<double> GetEnumerator() => Values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Round steps between the two.</summary>
    public static implicit operator Positions((double From, double To) ends) => Between(ends.From, ends.To);

    /// <summary>As many values between the two as the third number says.</summary>
    public static implicit operator Positions((double From, double To, int Count) ends) => Between(ends.From, ends.To, ends.Count);

    /// <summary>The values of the array.</summary>
    public static implicit operator Positions(double[] values) => Of(values.AsEnumerable());

    /// <summary>Steps of 1, 2 or 5 times a power of ten, where such steps reach the end exactly; 41 values otherwise.</summary>
    private static Series InRoundSteps(double from, double to)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10((to - from) / (MostByRoundSteps - 1))));
        foreach (var step in new[] { power, 2 * power, 5 * power, 10 * power, 20 * power })
        {
            var steps = Math.Round((to - from) / step);
            if (steps < MostByRoundSteps && steps >= 10 && Math.Abs((steps * step) - (to - from)) < 1e-9 * (to - from))
            {
                // The tenth digit hides the rounding of the steps, so that 0.3 is 0.3.
                return Series.Of((int)steps + 1, i => i == (int)steps ? to : Math.Round(from + (i * step), 10));
            }
        }

        return Series.Between(from, to, UsualCount);
    }

    internal static int Nearest(Series values, double value)
    {
        var nearest = 0;
        for (var i = 1; i < values.Count; i++)
        {
            // A hair of tolerance keeps the earlier of two equally near values, whatever the rounding of their spacing.
            if (Math.Abs(values[i] - value) < Math.Abs(values[nearest] - value) - 1e-12)
            {
                nearest = i;
            }
        }

        return nearest;
    }
}
