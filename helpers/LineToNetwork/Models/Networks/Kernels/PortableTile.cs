using System.Numerics;
using System.Runtime.CompilerServices;

namespace LineToNetwork.Models.Networks.Kernels;

/// <summary>4 rows by two vectors of whatever width the processor has: for processors other than Intel's and AMD's, and old ones.</summary>
internal readonly struct PortableTile : ITile
{
    public static string Name => "Vector<T>";

    public static bool IsSupported => true;

    public static int Rows => 4;

    public static int Columns => 2 * Vector<float>.Count;

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

        var (sum0a, sum0b) = Load(ref start, 0 * startRowStride);
        var (sum1a, sum1b) = Load(ref start, 1 * startRowStride);
        var (sum2a, sum2b) = Load(ref start, 2 * startRowStride);
        var (sum3a, sum3b) = Load(ref start, 3 * startRowStride);

        nint at = 0;
        for (; steps > 0; steps--)
        {
            var (a, b) = Load(ref right, 0);
            var x0 = Vector.Create(Unsafe.Add(ref left0, at));
            sum0a = Vector.MultiplyAddEstimate(x0, a, sum0a);
            sum0b = Vector.MultiplyAddEstimate(x0, b, sum0b);
            var x1 = Vector.Create(Unsafe.Add(ref left1, at));
            sum1a = Vector.MultiplyAddEstimate(x1, a, sum1a);
            sum1b = Vector.MultiplyAddEstimate(x1, b, sum1b);
            var x2 = Vector.Create(Unsafe.Add(ref left2, at));
            sum2a = Vector.MultiplyAddEstimate(x2, a, sum2a);
            sum2b = Vector.MultiplyAddEstimate(x2, b, sum2b);
            var x3 = Vector.Create(Unsafe.Add(ref left3, at));
            sum3a = Vector.MultiplyAddEstimate(x3, a, sum3a);
            sum3b = Vector.MultiplyAddEstimate(x3, b, sum3b);
            at += leftStepStride;
            right = ref Unsafe.Add(ref right, rightStepStride);
        }

        Store(sum0a, sum0b, ref result, 0 * resultRowStride);
        Store(sum1a, sum1b, ref result, 1 * resultRowStride);
        Store(sum2a, sum2b, ref result, 2 * resultRowStride);
        Store(sum3a, sum3b, ref result, 3 * resultRowStride);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector<float> A, Vector<float> B) Load(ref float source, nint at) =>
        (Vector.LoadUnsafe(ref source, (nuint)at), Vector.LoadUnsafe(ref source, (nuint)(at + Vector<float>.Count)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector<float> a, Vector<float> b, ref float target, nint at)
    {
        a.StoreUnsafe(ref target, (nuint)at);
        b.StoreUnsafe(ref target, (nuint)(at + Vector<float>.Count));
    }
}
