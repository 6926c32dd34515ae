namespace LineToNetwork.Models.Networks.Kernels;

/// <summary>
/// The innermost loop of every matrix product: one tile of the result, small enough to stay in the registers of the
/// processor while all steps of its sums are added up.
/// </summary>
/// <remarks>
/// result[r, c] = start[r, c] + Σₖ left[r, k] · right[k, c], added in the order of k with one rounding a step (a fused
/// multiply-add). So the tiles of all instruction sets with fused arithmetic give the same bits.
/// Callers must provide whole tiles: buffers are padded to multiples of <see cref="Rows"/> and <see cref="Columns"/>.
/// </remarks>
internal interface ITile
{
    /// <summary>The instruction set, for reports.</summary>
    static abstract string Name { get; }

    /// <summary>Whether this processor can run it.</summary>
    static abstract bool IsSupported { get; }

    /// <summary>Rows of a tile.</summary>
    static abstract int Rows { get; }

    /// <summary>Columns of a tile, which is also the width of a panel.</summary>
    static abstract int Columns { get; }

    /// <summary>Computes one tile. Strides count numbers, not bytes; columns always stand side by side.</summary>
    static abstract void Multiply(
        ref float left, nint leftRowStride, nint leftStepStride,
        ref float right, nint rightStepStride,
        nint steps,
        ref float start, nint startRowStride,
        ref float result, nint resultRowStride);
}
