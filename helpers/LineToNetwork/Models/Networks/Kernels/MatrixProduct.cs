using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace LineToNetwork.Models.Networks.Kernels;

/// <summary>The left side of a product: the number of row r and step k stands at r · rowStride + k ·
/// stepStride.</summary>
internal readonly ref struct LeftFactor(ReadOnlySpan<float> numbers, int rowStride, int stepStride)
{
    public readonly ReadOnlySpan<float> Numbers = numbers;
    public readonly int RowStride = rowStride;
    public readonly int StepStride = stepStride;
}

/// <summary>The right side, cut into panels as wide as a tile: the number of step k, panel p and column c stands at
/// p · panelStride + k · stepStride + c.</summary>
internal readonly ref struct RightFactor(ReadOnlySpan<float> numbers, int stepStride, int panelStride)
{
    public readonly ReadOnlySpan<float> Numbers = numbers;
    public readonly int StepStride = stepStride;
    public readonly int PanelStride = panelStride;
}

/// <summary>What the sums start from: the number of row r, panel p and column c stands at r · rowStride + p ·
/// panelStride + c. A row stride of 0 starts every row alike, as biases do.</summary>
internal readonly ref struct Start(ReadOnlySpan<float> numbers, int rowStride, int panelStride)
{
    public readonly ReadOnlySpan<float> Numbers = numbers;
    public readonly int RowStride = rowStride;
    public readonly int PanelStride = panelStride;
}

/// <summary>Where the sums go: the number of row r, panel p and column c stands at r · rowStride + p · panelStride +
/// c.</summary>
internal readonly ref struct Target(Span<float> numbers, int rowStride, int panelStride)
{
    public readonly Span<float> Numbers = numbers;
    public readonly int RowStride = rowStride;
    public readonly int PanelStride = panelStride;
}

/// <summary>
/// Products of matrices, tile by tile, with the widest vectors the processor has. Every number of the result is
/// computed by one tile in one order, so cutting the work differently (over threads, over calls) changes no bit.
/// </summary>
internal abstract class MatrixProduct
{
    // The numbers of the longest vector there is.
    private const int OneVector = 16;

    /// <summary>All that this processor can run, the fastest for wide matrices first.</summary>
    public static readonly ImmutableArray<MatrixProduct> Supported =
    [
        .. ImmutableArray.Create<MatrixProduct>(
                new MatrixProduct<Avx512Tile>(),
                new MatrixProduct<Avx512NarrowTile>(),
                new MatrixProduct<Avx2Tile>(),
                new MatrixProduct<PortableTile>())
            .Where(product => product.IsSupported),
    ];

    /// <summary>The fastest that this processor can run for wide matrices.</summary>
    public static MatrixProduct Fastest => Supported[0];

    /// <summary>The fastest for products of so many columns at most: where they are few, one that pads
    /// little.</summary>
    public static MatrixProduct FastestFor(int columns) => columns <= OneVector
        ? Supported.FirstOrDefault(product => product.TileColumns <= OneVector, Fastest)
        : Fastest;

    public abstract string Name { get; }

    public abstract bool IsSupported { get; }

    public abstract int TileRows { get; }

    public abstract int TileColumns { get; }

    /// <summary>How many panels hold so many columns.</summary>
    public int Panels(int columns) => (columns + TileColumns - 1) / TileColumns;

    /// <summary>How many rows of tiles hold so many rows.</summary>
    public int RowTiles(int rows) => (rows + TileRows - 1) / TileRows;

    /// <summary>
    /// target = start + left · right, for a range of rows of tiles and a range of panels, all other tiles left as they
    /// are. Only whole tiles are computed: all sides must be padded to whole tiles.
    /// </summary>
    public abstract void Multiply(
        LeftFactor left, RightFactor right, int steps, Start start, Target target, Tiles rowTiles, Tiles panels);
}

/// <summary>A range of tiles: from the first, up to but without the last.</summary>
internal readonly record struct Tiles(int From, int To)
{
    /// <summary>The share of one of several workers in so many tiles: shares differ by at most one.</summary>
    public static Tiles Share(int tiles, int worker, int workers) =>
        new((int)((long)tiles * worker / workers), (int)((long)tiles * (worker + 1) / workers));
}

/// <inheritdoc/>
internal sealed class MatrixProduct<TTile> : MatrixProduct
    where TTile : struct, ITile
{
    public override string Name => TTile.Name;

    public override bool IsSupported => TTile.IsSupported;

    public override int TileRows => TTile.Rows;

    public override int TileColumns => TTile.Columns;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Multiply(
        LeftFactor left, RightFactor right, int steps, Start start, Target target, Tiles rowTiles, Tiles panels)
    {
        if (rowTiles.From >= rowTiles.To || panels.From >= panels.To)
        {
            return;
        }

        ThrowIfOutside(left, right, steps, start, target, rowTiles, panels);
        ref var leftNumbers = ref MemoryMarshal.GetReference(left.Numbers);
        ref var rightNumbers = ref MemoryMarshal.GetReference(right.Numbers);
        ref var startNumbers = ref MemoryMarshal.GetReference(start.Numbers);
        ref var targetNumbers = ref MemoryMarshal.GetReference(target.Numbers);
        for (var panel = panels.From; panel < panels.To; panel++)
        {
            for (var tile = rowTiles.From; tile < rowTiles.To; tile++)
            {
                var row = (nint)tile * TTile.Rows;
                TTile.Multiply(
                    ref Unsafe.Add(ref leftNumbers, row * left.RowStride), left.RowStride, left.StepStride,
                    ref Unsafe.Add(ref rightNumbers, (nint)panel * right.PanelStride), right.StepStride,
                    steps,
                    ref Unsafe.Add(ref startNumbers, (row * start.RowStride) + ((nint)panel * start.PanelStride)), start.RowStride,
                    ref Unsafe.Add(ref targetNumbers, (row * target.RowStride) + ((nint)panel * target.PanelStride)), target.RowStride);
            }
        }
    }

    // The tiles themselves read and write unchecked, so the whole range is checked once here.
    private static void ThrowIfOutside(
        LeftFactor left, RightFactor right, int steps, Start start, Target target, Tiles rowTiles, Tiles panels)
    {
        var lastRow = ((long)rowTiles.To * TTile.Rows) - 1;
        var lastPanel = (long)panels.To - 1;
        var lastStep = Math.Max(0, steps - 1L);
        if (rowTiles.From < 0 || panels.From < 0
            || (steps > 0 && left.Numbers.Length <= (lastRow * left.RowStride) + (lastStep * left.StepStride))
            || (steps > 0 && right.Numbers.Length < (lastPanel * right.PanelStride) + (lastStep * right.StepStride) + TTile.Columns)
            || start.Numbers.Length < (lastRow * start.RowStride) + (lastPanel * start.PanelStride) + TTile.Columns
            || target.Numbers.Length < (lastRow * target.RowStride) + (lastPanel * target.PanelStride) + TTile.Columns)
        {
            throw new ArgumentException("A factor is smaller than the tiles asked for; pad it to whole tiles.");
        }
    }
}
