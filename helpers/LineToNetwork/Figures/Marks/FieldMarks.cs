namespace LineToNetwork.Figures.Marks;

/// <summary>A number for every crossing of a grid, row by row: all x of the first y, then all x of the second.</summary>
internal sealed record Grid(Series X, Series Y, Series Values)
{
    public Bounds Bounds { get; } = Bounds.Of(X, Y, Values);

    /// <summary>Asks the function at every crossing.</summary>
    public static Grid Of(Func<double, double, double> function, Series x, Series y) =>
        new(x, y, Series.Of(x.Count * y.Count, i => function(x[i % x.Count], y[i / x.Count])));
}

/// <summary>How numbers become colours.</summary>
internal enum ColourScale
{
    /// <summary>Dark to light, evenly to the eye.</summary>
    Sequential,

    /// <summary>Class 0 through nothing to class 1, pale enough for dots on top.</summary>
    Probability,

    /// <summary>Below zero to above zero, with nothing in the middle.</summary>
    Signed,

    /// <summary>Black to white, for small pictures.</summary>
    Grey,
}

/// <summary>A landscape: the height over every point of a floor.</summary>
internal sealed record SurfaceMark(string? Name, Ink Ink, Grid Grid) : Mark(Name, Ink)
{
    /// <inheritdoc/>
    public override bool IsInSpace => true;

    /// <inheritdoc/>
    public override Bounds Bounds => Grid.Bounds;
}

/// <summary>A landscape's map: lines of equal height, seen from above.</summary>
internal sealed record ContourMark(string? Name, Ink Ink, Grid Grid) : Mark(Name, Ink)
{
    /// <summary>The heights of the lines; null for about ten round ones.</summary>
    public Series? Levels { get; init; }

    /// <inheritdoc/>
    public override Bounds Bounds => Grid.Bounds with { Z = Stretch.Empty };
}

/// <summary>A field of colours.</summary>
internal sealed record HeatmapMark(string? Name, Ink Ink, Grid Grid, ColourScale Scale) : Mark(Name, Ink)
{
    /// <summary>The number that gets the first colour; null for the smallest one.</summary>
    public double? Low { get; init; }

    /// <summary>The number that gets the last colour; null for the largest one.</summary>
    public double? High { get; init; }

    /// <summary>Whether neighbouring colours flow into each other.</summary>
    public bool IsSmooth { get; init; }

    /// <summary>Whether a bar beside the field says which colour is which number.</summary>
    public bool HasColourBar { get; init; }

    /// <inheritdoc/>
    public override Bounds Bounds { get; } = new(Padded(Grid.X), Padded(Grid.Y), Stretch.Empty);

    /// <summary>A cell reaches half a step beyond its middle.</summary>
    private static Stretch Padded(Series middles)
    {
        var half = middles.Count > 1 ? (middles.High - middles.Low) / (middles.Count - 1) / 2 : 0.5;
        return new(middles.Low - half, middles.High + half);
    }
}
