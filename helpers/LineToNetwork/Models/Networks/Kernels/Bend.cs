using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace LineToNetwork.Models.Networks.Kernels;

/// <summary>
/// A bend on 16 numbers at once; where the processor has shorter vectors, the compiler makes several of them. The slope
/// is computed from the bent number, which training has at hand.
/// </summary>
internal interface IBend
{
    static abstract Vector512<float> Of(Vector512<float> x);

    static abstract Vector512<float> SlopeAt(Vector512<float> bent);
}

/// <summary>Bends blocks of numbers: some rows, from a first column on, of a buffer whose rows are padded to whole
/// tiles.</summary>
internal abstract class Bend
{
    /// <summary>Bends the first <paramref name="columns"/> numbers of every row; the padding keeps what it
    /// holds.</summary>
    public abstract void Apply(Span<float> numbers, int rowStride, int rows, int columns);

    /// <summary>Multiplies blame by the slope of the bend, number by number, padding included (where blame is
    /// 0).</summary>
    public abstract void MultiplyBySlope(
        ReadOnlySpan<float> bent, int bentRowStride, Span<float> blame, int blameRowStride, int rows, int columns);

    /// <summary>One number bent, through the same arithmetic.</summary>
    public float Of(float x)
    {
        Span<float> block = stackalloc float[Vector512<float>.Count];
        block[0] = x;
        Apply(block, block.Length, 1, 1);
        return block[0];
    }
}

/// <inheritdoc/>
internal sealed class Bend<TBend> : Bend
    where TBend : struct, IBend
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Apply(Span<float> numbers, int rowStride, int rows, int columns)
    {
        if (typeof(TBend) == typeof(LinearBend))
        {
            return;
        }

        var width = Vector512<float>.Count;
        var whole = columns / width * width;
        var inside = Vector512.LessThan(Vector512<int>.Indices, Vector512.Create(columns - whole));
        for (var row = 0; row < rows; row++)
        {
            var line = numbers.Slice(row * rowStride, (columns + width - 1) / width * width);
            ref var first = ref MemoryMarshal.GetReference(line);
            for (var column = 0; column < whole; column += width)
            {
                TBend.Of(Vector512.LoadUnsafe(ref first, (nuint)column)).StoreUnsafe(ref first, (nuint)column);
            }

            if (whole < columns)
            {
                var last = Vector512.LoadUnsafe(ref first, (nuint)whole);
                Vector512.ConditionalSelect(inside.AsSingle(), TBend.Of(last), last).StoreUnsafe(ref first, (nuint)whole);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void MultiplyBySlope(
        ReadOnlySpan<float> bent, int bentRowStride, Span<float> blame, int blameRowStride, int rows, int columns)
    {
        var width = Vector512<float>.Count;
        var padded = (columns + width - 1) / width * width;
        for (var row = 0; row < rows; row++)
        {
            ref readonly var from = ref MemoryMarshal.GetReference(bent.Slice(row * bentRowStride, padded));
            ref var to = ref MemoryMarshal.GetReference(blame.Slice(row * blameRowStride, padded));
            for (var column = 0; column < padded; column += width)
            {
                var slope = TBend.SlopeAt(Vector512.LoadUnsafe(in from, (nuint)column));
                (Vector512.LoadUnsafe(ref to, (nuint)column) * slope).StoreUnsafe(ref to, (nuint)column);
            }
        }
    }
}
