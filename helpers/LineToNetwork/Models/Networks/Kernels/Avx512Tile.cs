using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace LineToNetwork.Models.Networks.Kernels;

/// <summary>8 rows by 32 columns in 16 of the 32 registers of AVX-512, each of 16 numbers.</summary>
internal readonly struct Avx512Tile : ITile
{
    // Vector512.IsHardwareAccelerated is false on some processors that do have AVX-512, so the instruction set itself
    // is asked.
    public static string Name => "AVX-512";

    public static bool IsSupported => Avx512F.IsSupported;

    public static int Rows => 8;

    public static int Columns => 32;

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
        ref var left6 = ref Unsafe.Add(ref left5, leftRowStride);
        ref var left7 = ref Unsafe.Add(ref left6, leftRowStride);

        var (sum0a, sum0b) = Load(ref start, 0 * startRowStride);
        var (sum1a, sum1b) = Load(ref start, 1 * startRowStride);
        var (sum2a, sum2b) = Load(ref start, 2 * startRowStride);
        var (sum3a, sum3b) = Load(ref start, 3 * startRowStride);
        var (sum4a, sum4b) = Load(ref start, 4 * startRowStride);
        var (sum5a, sum5b) = Load(ref start, 5 * startRowStride);
        var (sum6a, sum6b) = Load(ref start, 6 * startRowStride);
        var (sum7a, sum7b) = Load(ref start, 7 * startRowStride);

        nint at = 0;
        for (; steps > 0; steps--)
        {
            var (a, b) = Load(ref right, 0);
            var x0 = Vector512.Create(Unsafe.Add(ref left0, at));
            sum0a = Avx512F.FusedMultiplyAdd(x0, a, sum0a);
            sum0b = Avx512F.FusedMultiplyAdd(x0, b, sum0b);
            var x1 = Vector512.Create(Unsafe.Add(ref left1, at));
            sum1a = Avx512F.FusedMultiplyAdd(x1, a, sum1a);
            sum1b = Avx512F.FusedMultiplyAdd(x1, b, sum1b);
            var x2 = Vector512.Create(Unsafe.Add(ref left2, at));
            sum2a = Avx512F.FusedMultiplyAdd(x2, a, sum2a);
            sum2b = Avx512F.FusedMultiplyAdd(x2, b, sum2b);
            var x3 = Vector512.Create(Unsafe.Add(ref left3, at));
            sum3a = Avx512F.FusedMultiplyAdd(x3, a, sum3a);
            sum3b = Avx512F.FusedMultiplyAdd(x3, b, sum3b);
            var x4 = Vector512.Create(Unsafe.Add(ref left4, at));
            sum4a = Avx512F.FusedMultiplyAdd(x4, a, sum4a);
            sum4b = Avx512F.FusedMultiplyAdd(x4, b, sum4b);
            var x5 = Vector512.Create(Unsafe.Add(ref left5, at));
            sum5a = Avx512F.FusedMultiplyAdd(x5, a, sum5a);
            sum5b = Avx512F.FusedMultiplyAdd(x5, b, sum5b);
            var x6 = Vector512.Create(Unsafe.Add(ref left6, at));
            sum6a = Avx512F.FusedMultiplyAdd(x6, a, sum6a);
            sum6b = Avx512F.FusedMultiplyAdd(x6, b, sum6b);
            var x7 = Vector512.Create(Unsafe.Add(ref left7, at));
            sum7a = Avx512F.FusedMultiplyAdd(x7, a, sum7a);
            sum7b = Avx512F.FusedMultiplyAdd(x7, b, sum7b);
            at += leftStepStride;
            right = ref Unsafe.Add(ref right, rightStepStride);
        }

        Store(sum0a, sum0b, ref result, 0 * resultRowStride);
        Store(sum1a, sum1b, ref result, 1 * resultRowStride);
        Store(sum2a, sum2b, ref result, 2 * resultRowStride);
        Store(sum3a, sum3b, ref result, 3 * resultRowStride);
        Store(sum4a, sum4b, ref result, 4 * resultRowStride);
        Store(sum5a, sum5b, ref result, 5 * resultRowStride);
        Store(sum6a, sum6b, ref result, 6 * resultRowStride);
        Store(sum7a, sum7b, ref result, 7 * resultRowStride);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector512<float> A, Vector512<float> B) Load(ref float source, nint at) =>
        (Vector512.LoadUnsafe(ref source, (nuint)at), Vector512.LoadUnsafe(ref source, (nuint)(at + 16)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector512<float> a, Vector512<float> b, ref float target, nint at)
    {
        a.StoreUnsafe(ref target, (nuint)at);
        b.StoreUnsafe(ref target, (nuint)(at + 16));
    }
}
