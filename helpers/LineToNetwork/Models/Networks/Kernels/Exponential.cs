using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LineToNetwork.Models.Networks.Kernels;

/// <summary>e to the power x for 16 numbers at once, to about the last digit of a float.</summary>
/// <remarks>
/// x is split into n · log 2 + r with a whole n and |r| ≤ log 2 / 2. Then e^x = 2ⁿ · eʳ, where 2ⁿ is made from its
/// bits, and eʳ − 1 is its Taylor sum up to r⁷ / 7!, whose first missing term is below 6·10⁻⁹. The input must lie
/// between −87 and 88.
/// </remarks>
internal static class Exponential
{
    /// <summary>The smallest x whose power is a normal float, rounded up.</summary>
    public const float Lowest = -87;

    /// <summary>e^x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Of(Vector512<float> x)
    {
        var (power, fraction) = Split(x);
        return Vector512.MultiplyAddEstimate(power, fraction, power);
    }

    /// <summary>e^x − 1, which keeps its digits near 0: 2ⁿ · (eʳ − 1) + (2ⁿ − 1).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> MinusOne(Vector512<float> x)
    {
        var (power, fraction) = Split(x);
        return Vector512.MultiplyAddEstimate(power, fraction, power - Vector512<float>.One);
    }

    // 2ⁿ and eʳ − 1.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector512<float> Power, Vector512<float> Fraction) Split(Vector512<float> x)
    {
        var n = Vector512.Round(x * MathF.Log2(MathF.E));

        // log 2 in two parts, the first short enough for n times it to be exact.
        var r = Vector512.MultiplyAddEstimate(n, Vector512.Create(-0.693359375f), x);
        r = Vector512.MultiplyAddEstimate(n, Vector512.Create(2.12194440e-4f), r);

        var sum = Vector512.MultiplyAddEstimate(r, Vector512.Create(1f / 5040), Vector512.Create(1f / 720));
        sum = Vector512.MultiplyAddEstimate(r, sum, Vector512.Create(1f / 120));
        sum = Vector512.MultiplyAddEstimate(r, sum, Vector512.Create(1f / 24));
        sum = Vector512.MultiplyAddEstimate(r, sum, Vector512.Create(1f / 6));
        sum = Vector512.MultiplyAddEstimate(r, sum, Vector512.Create(1f / 2));

        const int ExponentBias = 127;
        const int FractionBits = 23;
        var power = Vector512.ShiftLeft(Vector512.ConvertToInt32Native(n) + Vector512.Create(ExponentBias), FractionBits);
        return (power.AsSingle(), Vector512.MultiplyAddEstimate(r * r, sum, r));
    }
}
