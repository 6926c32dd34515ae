using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LineToNetwork.Models.Networks.Kernels;

/// <summary>No bend: x, slope 1.</summary>
internal readonly struct LinearBend : IBend
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Of(Vector512<float> x) => x;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> SlopeAt(Vector512<float> bent) => Vector512<float>.One;
}

/// <summary>The hinge: max(0, x), slope 1 where it is positive, else 0.</summary>
internal readonly struct ReluBend : IBend
{
    // Not a number compares as false, so it stays visible instead of turning into 0.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Of(Vector512<float> x) =>
        Vector512.ConditionalSelect(Vector512.LessThan(x, Vector512<float>.Zero), Vector512<float>.Zero, x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> SlopeAt(Vector512<float> bent) => Vector512.ConditionalSelect(
        Vector512.GreaterThan(bent, Vector512<float>.Zero), Vector512<float>.One, Vector512<float>.Zero);
}

/// <summary>tanh x, slope 1 − tanh² x.</summary>
internal readonly struct TanhBend : IBend
{
    // Beyond this, tanh is 1 in float.
    private const float Saturated = 9.02f;

    /// <summary>With m = e^(2|x|) − 1: tanh |x| = m / (m + 2).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Of(Vector512<float> x)
    {
        // In this order the minimum lets not-a-number through.
        var size = Vector512.MinNative(Vector512.Create(Saturated), Vector512.Abs(x));
        var m = Exponential.MinusOne(size * 2);
        return Vector512.CopySign(m / (m + Vector512.Create(2f)), x);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> SlopeAt(Vector512<float> bent) => Vector512<float>.One - (bent * bent);
}

/// <summary>1 / (1 + e^(−x)), which is half of 1 + tanh(x / 2); slope s · (1 − s).</summary>
internal readonly struct SigmoidBend : IBend
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Of(Vector512<float> x) =>
        (TanhBend.Of(x * 0.5f) * 0.5f) + Vector512.Create(0.5f);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> SlopeAt(Vector512<float> bent) => bent * (Vector512<float>.One - bent);
}
