namespace LineToNetwork.Figures.Marks;

/// <summary>Dots.</summary>
internal sealed record PointsMark(string? Name, Ink Ink, Series X, Series Y) : Mark(Name, Ink)
{
    /// <summary>What a reader sees who points at a dot, one text a dot.</summary>
    public Texts? Hints { get; init; }

    /// <summary>The diameter in pixels; null lets the number of dots decide.</summary>
    public double? Size { get; init; }

    /// <inheritdoc/>
    public override Series? Across => X;

    /// <inheritdoc/>
    public override Series? Upright => Y;

    /// <inheritdoc/>
    public override Bounds Bounds { get; } = Bounds.Of(X, Y);
}

/// <summary>Dots in space.</summary>
internal sealed record SpacePointsMark(string? Name, Ink Ink, Series X, Series Y, Series Z) : Mark(Name, Ink)
{
    /// <inheritdoc/>
    public override bool IsInSpace => true;

    /// <inheritdoc/>
    public override Bounds Bounds { get; } = Bounds.Of(X, Y, Z);
}
