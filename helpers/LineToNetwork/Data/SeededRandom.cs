namespace LineToNetwork.Data;

/// <summary>Random numbers that are the same on every machine and in every version of .NET, given the same seed.</summary>
/// <remarks>
/// The generator is SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014).
/// <see cref="Random"/> is not used because its sequence for a seed is not promised to stay the same.
/// </remarks>
/// <param name="seed">Any number. The same seed gives the same sequence, another seed another one.</param>
public sealed class SeededRandom(int seed)
{
    private const ulong GoldenGamma = 0x9E3779B97F4A7C15;

    private ulong _state = unchecked((ulong)seed);

    /// <summary>The next 64 random bits.</summary>
    public ulong NextBits()
    {
        unchecked
        {
            _state += GoldenGamma;
            ulong bits = _state;
            bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
            bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
            return bits ^ (bits >> 31);
        }
    }

    /// <summary>A number from 0 (included) to 1 (excluded), each equally likely.</summary>
    public double NextDouble() => (NextBits() >> 11) * (1.0 / (1UL << 53));

    /// <summary>A number between <paramref name="from"/> and <paramref name="to"/>, each equally likely.</summary>
    public double NextBetween(double from, double to) => from + (to - from) * NextDouble();

    /// <summary>A whole number from 0 (included) to <paramref name="below"/> (excluded), each equally likely.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="below"/> is zero or negative.</exception>
    public int NextInteger(int below)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(below);
        return (int)Math.BigMul(NextBits(), (ulong)below, out _);
    }

    /// <summary>A number from the bell curve with mean 0 and standard deviation 1.</summary>
    /// <remarks>
    /// Box and Muller's method. Its logarithm and cosine may differ in the last bit between machines: whoever
    /// publishes the result rounds it, as <see cref="Datasets"/> does.
    /// </remarks>
    public double NextNormal()
    {
        double radius = Math.Sqrt(-2 * Math.Log(1 - NextDouble()));
        return radius * Math.Cos(2 * Math.PI * NextDouble());
    }

    /// <summary>Brings <paramref name="items"/> into a random order, each order equally likely.</summary>
    /// <remarks>Fisher and Yates' method.</remarks>
    public void Shuffle<T>(Span<T> items)
    {
        for (int last = items.Length - 1; last > 0; last--)
        {
            int other = NextInteger(last + 1);
            (items[last], items[other]) = (items[other], items[last]);
        }
    }
}
