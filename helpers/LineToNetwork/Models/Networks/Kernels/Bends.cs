using System.Numerics;

namespace LineToNetwork.Models.Networks.Kernels;

/// <summary>No bend: x, slope 1.</summary>
internal readonly struct LinearBend : IBend
{
    public static Vector<float> Of(Vector<float> x) => x;

    public static Vector<float> SlopeAt(Vector<float> bent) => Vector<float>.One;
}

/// <summary>The hinge: max(0, x), slope 1 where it is positive, else 0.</summary>
internal readonly struct ReluBend : IBend
{
    // Not a number compares as false, so it stays visible instead of turning into 0.
    public static Vector<float> Of(Vector<float> x) =>
        Vector.ConditionalSelect(Vector.LessThan(x, Vector<float>.Zero), Vector<float>.Zero, x);

    public static Vector<float> SlopeAt(Vector<float> bent) =>
        Vector.ConditionalSelect(Vector.GreaterThan(bent, Vector<float>.Zero), Vector<float>.One, Vector<float>.Zero);
}

/// <summary>tanh x, slope 1 − tanh² x.</summary>
internal readonly struct TanhBend : IBend
{
    // Beyond this, tanh is 1 in float.
    private const float Saturated = 9.02f;

    /// <summary>
    /// With m = e^(2|x|) − 1: tanh |x| = m / (m + 2). To find m without losing digits near 0, 2|x| is split into
    /// n · log 2 + r with |r| ≤ log 2 / 2; then m = 2ⁿ · (eʳ − 1) + (2ⁿ − 1), and eʳ − 1 is its Taylor sum up to r⁷ / 7!.
    /// </summary>
    public static Vector<float> Of(Vector<float> x)
    {
        var doubled = Vector.Min(Vector.Abs(x), new Vector<float>(Saturated)) * 2;
        var n = Vector.Round(doubled * MathF.Log2(MathF.E));

        // log 2 in two parts, the first short enough for n times it to be exact.
        var r = Vector.MultiplyAddEstimate(n, new Vector<float>(-0.693359375f), doubled);
        r = Vector.MultiplyAddEstimate(n, new Vector<float>(2.12194440e-4f), r);

        var sum = Vector.MultiplyAddEstimate(r, new Vector<float>(1f / 5040), new Vector<float>(1f / 720));
        sum = Vector.MultiplyAddEstimate(r, sum, new Vector<float>(1f / 120));
        sum = Vector.MultiplyAddEstimate(r, sum, new Vector<float>(1f / 24));
        sum = Vector.MultiplyAddEstimate(r, sum, new Vector<float>(1f / 6));
        sum = Vector.MultiplyAddEstimate(r, sum, new Vector<float>(1f / 2));
        sum = Vector.MultiplyAddEstimate(r * r, sum, r);

        const int ExponentBias = 127;
        const int FractionBits = 23;
        var power = Vector.AsVectorSingle(
            Vector.ShiftLeft(Vector.ConvertToInt32Native(n) + new Vector<int>(ExponentBias), FractionBits));
        var m = Vector.MultiplyAddEstimate(power, sum, power - Vector<float>.One);
        return Vector.CopySign(m / (m + new Vector<float>(2)), x);
    }

    public static Vector<float> SlopeAt(Vector<float> bent) => Vector<float>.One - (bent * bent);
}

/// <summary>1 / (1 + e^(−x)), which is half of 1 + tanh(x / 2); slope s · (1 − s).</summary>
internal readonly struct SigmoidBend : IBend
{
    public static Vector<float> Of(Vector<float> x) =>
        (TanhBend.Of(x * 0.5f) * 0.5f) + new Vector<float>(0.5f);

    public static Vector<float> SlopeAt(Vector<float> bent) => bent * (Vector<float>.One - bent);
}
