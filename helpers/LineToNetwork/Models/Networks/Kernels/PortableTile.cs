using System.Numerics;
using System.Runtime.CompilerServices;

namespace LineToNetwork.Models.Networks.Kernels;

/// <summary>4 rows by four vectors of whatever width the processor has: for processors other than Intel's and AMD's,
/// and old ones.</summary>
internal readonly struct PortableTile : ITile
{
    public static string Name => "Vector<T>";

    public static bool IsSupported => true;

    public static int Rows => 4;

    public static int Columns => 4 * Vector<float>.Count;

    // Optimized at once: a tile runs millions of times, mostly inside one call that tiering would find late.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Multiply(
        ref float left, nint leftRowStride, nint leftStepStride,
        ref float right, nint rightStepStride,
        nint steps,
        ref float start, nint startRowStride,
        ref float result, nint resultRowStride)
    {
        ref var left0 = ref left;
        ref var left1 = ref Unsafe.Add(ref left0, leftRowStride);
        ref var left2 = ref Unsafe.Add(ref left1, leftRowStride);
        ref var left3 = ref Unsafe.Add(ref left2, leftRowStride);

        var (sum0a, sum0b, sum0c, sum0d) = Load(ref start, 0 * startRowStride);
        var (sum1a, sum1b, sum1c, sum1d) = Load(ref start, 1 * startRowStride);
        var (sum2a, sum2b, sum2c, sum2d) = Load(ref start, 2 * startRowStride);
        var (sum3a, sum3b, sum3c, sum3d) = Load(ref start, 3 * startRowStride);

        nint at = 0;
        for (; steps > 0; steps--)
        {
            var (a, b, c, d) = Load(ref right, 0);
            var x0 = Vector.Create(Unsafe.Add(ref left0, at));
            sum0a = Vector.MultiplyAddEstimate(x0, a, sum0a);
            sum0b = Vector.MultiplyAddEstimate(x0, b, sum0b);
            sum0c = Vector.MultiplyAddEstimate(x0, c, sum0c);
            sum0d = Vector.MultiplyAddEstimate(x0, d, sum0d);
            var x1 = Vector.Create(Unsafe.Add(ref left1, at));
            sum1a = Vector.MultiplyAddEstimate(x1, a, sum1a);
            sum1b = Vector.MultiplyAddEstimate(x1, b, sum1b);
            sum1c = Vector.MultiplyAddEstimate(x1, c, sum1c);
            sum1d = Vector.MultiplyAddEstimate(x1, d, sum1d);
            var x2 = Vector.Create(Unsafe.Add(ref left2, at));
            sum2a = Vector.MultiplyAddEstimate(x2, a, sum2a);
            sum2b = Vector.MultiplyAddEstimate(x2, b, sum2b);
            sum2c = Vector.MultiplyAddEstimate(x2, c, sum2c);
            sum2d = Vector.MultiplyAddEstimate(x2, d, sum2d);
            var x3 = Vector.Create(Unsafe.Add(ref left3, at));
            sum3a = Vector.MultiplyAddEstimate(x3, a, sum3a);
            sum3b = Vector.MultiplyAddEstimate(x3, b, sum3b);
            sum3c = Vector.MultiplyAddEstimate(x3, c, sum3c);
            sum3d = Vector.MultiplyAddEstimate(x3, d, sum3d);
            at += leftStepStride;
            right = ref Unsafe.Add(ref right, rightStepStride);
        }

        Store(sum0a, sum0b, sum0c, sum0d, ref result, 0 * resultRowStride);
        Store(sum1a, sum1b, sum1c, sum1d, ref result, 1 * resultRowStride);
        Store(sum2a, sum2b, sum2c, sum2d, ref result, 2 * resultRowStride);
        Store(sum3a, sum3b, sum3c, sum3d, ref result, 3 * resultRowStride);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector<float> A, Vector<float> B, Vector<float> C, Vector<float> D) Load(ref float source, nint at) =>
        (Vector.LoadUnsafe(ref source, (nuint)at),
            Vector.LoadUnsafe(ref source, (nuint)(at + Vector<float>.Count)),
            Vector.LoadUnsafe(ref source, (nuint)(at + (2 * Vector<float>.Count))),
            Vector.LoadUnsafe(ref source, (nuint)(at + (3 * Vector<float>.Count))));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector<float> a, Vector<float> b, Vector<float> c, Vector<float> d, ref float target, nint at)
    {
        a.StoreUnsafe(ref target, (nuint)at);
        b.StoreUnsafe(ref target, (nuint)(at + Vector<float>.Count));
        c.StoreUnsafe(ref target, (nuint)(at + (2 * Vector<float>.Count)));
        d.StoreUnsafe(ref target, (nuint)(at + (3 * Vector<float>.Count)));
    }
}
