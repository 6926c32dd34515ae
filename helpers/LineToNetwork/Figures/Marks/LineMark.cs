namespace LineToNetwork.Figures.Marks;

/// <summary>How a line is drawn.</summary>
internal enum Stroke
{
    Solid,
    Dashed,
    Dotted,
}

/// <summary>What is set on the corners of a line.</summary>
internal enum Corners
{
    Plain,
    Dots,
    Arrows,
}

/// <summary>A line through given points. NaN interrupts it.</summary>
internal sealed record LineMark(string? Name, Ink Ink, Series X, Series Y) : Mark(Name, Ink)
{
    /// <summary>Solid, dashed or dotted.</summary>
    public Stroke Stroke { get; init; }

    /// <summary>What its corners look like.</summary>
    public Corners Corners { get; init; }

    /// <summary>Whether its points were sampled from a function, so that those that no one could see may be left out.</summary>
    public bool IsSampled { get; init; }

    /// <summary>The width in pixels; null for the usual one.</summary>
    public double? Width { get; init; }

    /// <inheritdoc/>
    public override bool YieldsToData => IsSampled;

    /// <inheritdoc/>
    public override Series? Across => X;

    /// <inheritdoc/>
    public override Series? Upright => Y;

    /// <inheritdoc/>
    public override Bounds Bounds { get; } = Bounds.Of(X, Y);
}

/// <summary>A line through given points in space.</summary>
internal sealed record SpaceLineMark(string? Name, Ink Ink, Series X, Series Y, Series Z) : Mark(Name, Ink)
{
    /// <summary>What its corners look like; arrows are drawn as dots.</summary>
    public Corners Corners { get; init; }

    /// <inheritdoc/>
    public override bool IsInSpace => true;

    /// <inheritdoc/>
    public override Bounds Bounds { get; } = Bounds.Of(X, Y, Z);
}

/// <summary>Straight pieces, each from one point to another.</summary>
internal sealed record SegmentsMark(string? Name, Ink Ink, Series FromX, Series FromY, Series ToX, Series ToY) : Mark(Name, Ink)
{
    /// <summary>Solid, dashed or dotted.</summary>
    public Stroke Stroke { get; init; }

    /// <summary>Whether each ends in an arrow head.</summary>
    public bool Arrows { get; init; }

    /// <summary>The width in pixels; null for the usual one.</summary>
    public double? Width { get; init; }

    /// <inheritdoc/>
    public override Bounds Bounds { get; } = Bounds.Of(FromX, FromY).With(Bounds.Of(ToX, ToY));
}

/// <summary>A straight line right across the figure, at one value of one axis.</summary>
internal sealed record AcrossMark(string? Name, Ink Ink, double At, bool IsVertical) : Mark(Name, Ink)
{
    /// <inheritdoc/>
    public override Bounds Bounds => IsVertical
        ? Bounds.Empty with { X = new(At, At) }
        : Bounds.Empty with { Y = new(At, At) };
}
