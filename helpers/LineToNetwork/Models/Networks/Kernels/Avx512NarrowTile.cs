using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace LineToNetwork.Models.Networks.Kernels;

/// <summary>8 rows by 16 columns in 8 registers of AVX-512: for networks of which no layer is wider, where half of a
/// wide tile would be padding.</summary>
internal readonly struct Avx512NarrowTile : ITile
{
    public static string Name => "AVX-512, narrow";

    public static bool IsSupported => Avx512F.IsSupported;

    public static int Rows => 8;

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
        ref var left6 = ref Unsafe.Add(ref left5, leftRowStride);
        ref var left7 = ref Unsafe.Add(ref left6, leftRowStride);

        var sum0 = Vector512.LoadUnsafe(ref start, (nuint)(0 * startRowStride));
        var sum1 = Vector512.LoadUnsafe(ref start, (nuint)(1 * startRowStride));
        var sum2 = Vector512.LoadUnsafe(ref start, (nuint)(2 * startRowStride));
        var sum3 = Vector512.LoadUnsafe(ref start, (nuint)(3 * startRowStride));
        var sum4 = Vector512.LoadUnsafe(ref start, (nuint)(4 * startRowStride));
        var sum5 = Vector512.LoadUnsafe(ref start, (nuint)(5 * startRowStride));
        var sum6 = Vector512.LoadUnsafe(ref start, (nuint)(6 * startRowStride));
        var sum7 = Vector512.LoadUnsafe(ref start, (nuint)(7 * startRowStride));

        nint at = 0;
        for (; steps > 0; steps--)
        {
            var a = Vector512.LoadUnsafe(ref right);
            sum0 = Avx512F.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref left0, at)), a, sum0);
            sum1 = Avx512F.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref left1, at)), a, sum1);
            sum2 = Avx512F.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref left2, at)), a, sum2);
            sum3 = Avx512F.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref left3, at)), a, sum3);
            sum4 = Avx512F.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref left4, at)), a, sum4);
            sum5 = Avx512F.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref left5, at)), a, sum5);
            sum6 = Avx512F.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref left6, at)), a, sum6);
            sum7 = Avx512F.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref left7, at)), a, sum7);
            at += leftStepStride;
            right = ref Unsafe.Add(ref right, rightStepStride);
        }

        sum0.StoreUnsafe(ref result, (nuint)(0 * resultRowStride));
        sum1.StoreUnsafe(ref result, (nuint)(1 * resultRowStride));
        sum2.StoreUnsafe(ref result, (nuint)(2 * resultRowStride));
        sum3.StoreUnsafe(ref result, (nuint)(3 * resultRowStride));
        sum4.StoreUnsafe(ref result, (nuint)(4 * resultRowStride));
        sum5.StoreUnsafe(ref result, (nuint)(5 * resultRowStride));
        sum6.StoreUnsafe(ref result, (nuint)(6 * resultRowStride));
        sum7.StoreUnsafe(ref result, (nuint)(7 * resultRowStride));
    }
}
