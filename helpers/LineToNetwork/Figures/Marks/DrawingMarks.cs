namespace LineToNetwork.Figures.Marks;

/// <summary>Words at points.</summary>
internal sealed record TextMark(string? Name, Ink Ink, Series X, Series Y, Texts Texts) : Mark(Name, Ink)
{
    /// <summary>Where the words stand, seen from the point.</summary>
    public Side Side { get; init; }

    /// <summary>The size of the letters in pixels; null for the usual one.</summary>
    public double? Size { get; init; }

    /// <summary>The size of the letters in units of the axes, so that they grow and shrink with a drawing; null where it has no say.</summary>
    public double? LetterHeight { get; init; }

    /// <inheritdoc/>
    public override Bounds Bounds { get; } = Bounds.Of(X, Y);
}

/// <summary>Circles with words in them, such as the neurons of a network. They grow and shrink with the figure.</summary>
internal sealed record CirclesMark(string? Name, Ink Ink, Series X, Series Y, double Radius, Texts Texts) : Mark(Name, Ink)
{
    /// <summary>A number a circle, shown as strength of colour: below zero, above zero, or pale near zero. Null leaves all in one ink.</summary>
    public Series? Values { get; init; }

    /// <summary>The size of a number that gets full colour.</summary>
    public double Strongest { get; init; } = 1;

    /// <inheritdoc/>
    public override Bounds Bounds { get; } = new(
        new(X.Low - Radius, X.High + Radius), new(Y.Low - Radius, Y.High + Radius), Stretch.Empty);
}

/// <summary>Straight connections whose width and colour are their weights.</summary>
internal sealed record EdgesMark(string? Name, Ink Ink, Series FromX, Series FromY, Series ToX, Series ToY, Series Weights) : Mark(Name, Ink)
{
    /// <summary>The size of a weight that is drawn at full width.</summary>
    public double Strongest { get; init; } = 1;

    /// <summary>Words on the connections, one each; null for none.</summary>
    public Texts? Labels { get; init; }

    /// <inheritdoc/>
    public override Bounds Bounds { get; } = Bounds.Of(FromX, FromY).With(Bounds.Of(ToX, ToY));
}
