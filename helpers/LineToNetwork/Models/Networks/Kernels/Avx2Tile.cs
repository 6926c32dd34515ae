using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace LineToNetwork.Models.Networks.Kernels;

/// <summary>6 rows by 16 columns in 12 of the 16 registers of AVX2, each of 8 numbers.</summary>
internal readonly struct Avx2Tile : ITile
{
    public static string Name => "AVX2";

    public static bool IsSupported => Avx2.IsSupported && Fma.IsSupported;

    public static int Rows => 6;

    public static int Columns => 16;

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
        ref var left4 = ref Unsafe.Add(ref left3, leftRowStride);
        ref var left5 = ref Unsafe.Add(ref left4, leftRowStride);

        var (sum0a, sum0b) = Load(ref start, 0 * startRowStride);
        var (sum1a, sum1b) = Load(ref start, 1 * startRowStride);
        var (sum2a, sum2b) = Load(ref start, 2 * startRowStride);
        var (sum3a, sum3b) = Load(ref start, 3 * startRowStride);
        var (sum4a, sum4b) = Load(ref start, 4 * startRowStride);
        var (sum5a, sum5b) = Load(ref start, 5 * startRowStride);

        nint at = 0;
        for (; steps > 0; steps--)
        {
            var (a, b) = Load(ref right, 0);
            var x0 = Vector256.Create(Unsafe.Add(ref left0, at));
            sum0a = Fma.MultiplyAdd(x0, a, sum0a);
            sum0b = Fma.MultiplyAdd(x0, b, sum0b);
            var x1 = Vector256.Create(Unsafe.Add(ref left1, at));
            sum1a = Fma.MultiplyAdd(x1, a, sum1a);
            sum1b = Fma.MultiplyAdd(x1, b, sum1b);
            var x2 = Vector256.Create(Unsafe.Add(ref left2, at));
            sum2a = Fma.MultiplyAdd(x2, a, sum2a);
            sum2b = Fma.MultiplyAdd(x2, b, sum2b);
            var x3 = Vector256.Create(Unsafe.Add(ref left3, at));
            sum3a = Fma.MultiplyAdd(x3, a, sum3a);
            sum3b = Fma.MultiplyAdd(x3, b, sum3b);
            var x4 = Vector256.Create(Unsafe.Add(ref left4, at));
            sum4a = Fma.MultiplyAdd(x4, a, sum4a);
            sum4b = Fma.MultiplyAdd(x4, b, sum4b);
            var x5 = Vector256.Create(Unsafe.Add(ref left5, at));
            sum5a = Fma.MultiplyAdd(x5, a, sum5a);
            sum5b = Fma.MultiplyAdd(x5, b, sum5b);
            at += leftStepStride;
            right = ref Unsafe.Add(ref right, rightStepStride);
        }

        Store(sum0a, sum0b, ref result, 0 * resultRowStride);
        Store(sum1a, sum1b, ref result, 1 * resultRowStride);
        Store(sum2a, sum2b, ref result, 2 * resultRowStride);
        Store(sum3a, sum3b, ref result, 3 * resultRowStride);
        Store(sum4a, sum4b, ref result, 4 * resultRowStride);
        Store(sum5a, sum5b, ref result, 5 * resultRowStride);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector256<float> A, Vector256<float> B) Load(ref float source, nint at) =>
        (Vector256.LoadUnsafe(ref source, (nuint)at), Vector256.LoadUnsafe(ref source, (nuint)(at + 8)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector256<float> a, Vector256<float> b, ref float target, nint at)
    {
        a.StoreUnsafe(ref target, (nuint)at);
        b.StoreUnsafe(ref target, (nuint)(at + 8));
    }
}
