namespace LineToNetwork.Figures.Marks;

/// <summary>One thing drawn in a figure. Marks are plain immutable data and equal when they look the same.</summary>
/// <param name="Name">What the legend calls it; null keeps it out of the legend.</param>
/// <param name="Ink">What it stands for.</param>
internal abstract record Mark(string? Name, Ink Ink)
{
    /// <summary>From 0, invisible, to 1, full strength.</summary>
    public double Opacity { get; init; } = 1;

    /// <summary>Whether it needs a third axis.</summary>
    public virtual bool IsInSpace => false;

    /// <summary>Whether it may be cut off above and below, so that it does not press the data flat: curves drawn from a function.</summary>
    public virtual bool YieldsToData => false;

    /// <summary>The numbers across, for marks that may stand on an axis of factors.</summary>
    public virtual Series? Across => null;

    /// <summary>The numbers upright, for marks that may stand on an axis of factors.</summary>
    public virtual Series? Upright => null;

    /// <summary>The room it takes.</summary>
    public abstract Bounds Bounds { get; }
}
