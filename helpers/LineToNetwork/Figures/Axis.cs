namespace LineToNetwork.Figures;

/// <summary>What a figure says along one of its edges. Null leaves it to the figure.</summary>
internal sealed record Axis
{
    public static Axis Unset { get; } = new();

    public string? Label { get; init; }

    public double? From { get; init; }

    public double? To { get; init; }

    public bool? IsLogarithmic { get; init; }

    /// <summary>Where numbers stand, and what stands there instead of the number.</summary>
    public (Series At, Texts Labels)? Ticks { get; init; }

    /// <summary>This axis, except where the other one says something.</summary>
    public Axis With(Axis other) => new()
    {
        Label = other.Label ?? Label,
        From = other.From ?? From,
        To = other.To ?? To,
        IsLogarithmic = other.IsLogarithmic ?? IsLogarithmic,
        Ticks = other.Ticks ?? Ticks,
    };
}
