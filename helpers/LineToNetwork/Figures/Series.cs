using System.Collections;
using System.Runtime.InteropServices;

namespace LineToNetwork.Figures;

/// <summary>
/// An immutable list of numbers that equals another one with the same numbers, so that states of a figure can be compared.
/// Infinities become NaN: both are drawn as gaps.
/// </summary>
internal sealed class Series : IReadOnlyList<double>, IEquatable<Series>
{
    private readonly double[] _values;

    private Series(double[] values)
    {
        _values = values;
        var (low, high) = (double.PositiveInfinity, double.NegativeInfinity);
        for (var i = 0; i < values.Length; i++)
        {
            if (!double.IsFinite(values[i]))
            {
                values[i] = double.NaN;
                continue;
            }

            low = Math.Min(low, values[i]);
            high = Math.Max(high, values[i]);
        }

        (Low, High) = (low, high);
    }

    /// <summary>How many numbers, gaps included.</summary>
    public int Count => _values.Length;

    /// <summary>The smallest finite number; positive infinity when there is none.</summary>
    public double Low { get; }

    /// <summary>The largest finite number; negative infinity when there is none.</summary>
    public double High { get; }

    /// <summary>The smallest number above zero; positive infinity when there is none.</summary>
    public double LowestAboveZero => _values.Where(value => value > 0).DefaultIfEmpty(double.PositiveInfinity).Min();

    /// <summary>Whether anything can be drawn.</summary>
    public bool HasFinite => Low <= High;

    /// <summary>The numbers as they lie in memory.</summary>
    public ReadOnlySpan<double> Span => _values;

    /// <summary>The number at an index, NaN for a gap.</summary>
    public double this[int index] => _values[index];

    /// <summary>Copies the numbers.</summary>
    public static Series Of(IEnumerable<double> values) => new([.. values]);

    /// <summary>Numbers made from their indices.</summary>
    public static Series Of(int count, Func<int, double> value)
    {
        var numbers = new double[count];
        for (var i = 0; i < count; i++)
        {
            numbers[i] = value(i);
        }

        return new Series(numbers);
    }

    /// <summary>Equally spaced numbers, both ends included.</summary>
    public static Series Between(double from, double to, int count) =>
        Of(count, i => i == count - 1 ? to : from + ((to - from) * i / (count - 1)));

    /// <inheritdoc/>
    public bool Equals(Series? other) =>
        ReferenceEquals(this, other)
        || (other is not null && MemoryMarshal.Cast<double, long>(_values).SequenceEqual(MemoryMarshal.Cast<double, long>(other._values)));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Series);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_values.Length, Low, High);

    /// <inheritdoc/>
    public IEnumerator<double> GetEnumerator() => ((IEnumerable<double>)_values).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
