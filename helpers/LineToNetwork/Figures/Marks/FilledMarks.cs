namespace LineToNetwork.Figures.Marks;

/// <summary>The area between two curves over the same x.</summary>
internal sealed record AreaMark(string? Name, Ink Ink, Series X, Series Lower, Series Upper) : Mark(Name, Ink)
{
    /// <inheritdoc/>
    public override Bounds Bounds { get; } = Bounds.Of(X, Lower).With(Bounds.Of(X, Upper));
}

/// <summary>Upright bars from zero.</summary>
internal sealed record BarsMark(string? Name, Ink Ink, Series Heights) : Mark(Name, Ink)
{
    /// <summary>Where the bars stand, when they stand on a numbered axis.</summary>
    public Series? X { get; init; }

    /// <summary>What the bars are called, when they stand on named places.</summary>
    public Texts? Labels { get; init; }

    /// <summary>How wide a bar is, in units of x; null lets them share the room.</summary>
    public double? Width { get; init; }

    /// <inheritdoc/>
    public override Series? Across => X;

    /// <inheritdoc/>
    public override Series? Upright => Heights;

    /// <inheritdoc/>
    public override Bounds Bounds
    {
        get
        {
            var x = X is { } places
                ? new Stretch(places.Low - ((Width ?? 0) / 2), places.High + ((Width ?? 0) / 2))
                : new Stretch(-0.5, Heights.Count - 0.5);
            return new(x, Stretch.Of(Heights).With(0), Stretch.Empty);
        }
    }
}

/// <summary>Filled shapes; NaN in both lists ends one and begins the next.</summary>
internal sealed record PolygonsMark(string? Name, Ink Ink, Series X, Series Y) : Mark(Name, Ink)
{
    /// <inheritdoc/>
    public override Bounds Bounds { get; } = Bounds.Of(X, Y);
}

/// <summary>
/// A square on each gap between a measured and a predicted value. The side is the gap; the page makes it as wide as it is
/// high on the screen, whatever the axes, so that a square always looks square.
/// </summary>
internal sealed record SquaresMark(string? Name, Ink Ink, Series X, Series Y, Series Predicted) : Mark(Name, Ink)
{
    /// <inheritdoc/>
    public override bool YieldsToData => true;

    /// <inheritdoc/>
    public override Bounds Bounds { get; } = Bounds.Of(X, Y).With(Bounds.Of(X, Predicted));
}
