using System.Collections.Immutable;
using LineToNetwork.Figures.Marks;

namespace LineToNetwork.Figures;

/// <summary>What a figure shows in one position of its controls. Null leaves a choice to the figure.</summary>
internal sealed record Picture
{
    public static Picture Empty { get; } = new();

    public ImmutableArray<Mark> Marks { get; init; } = [];

    public string? Title { get; init; }

    public string? AltText { get; init; }

    public Axis X { get; init; } = Axis.Unset;

    public Axis Y { get; init; } = Axis.Unset;

    public Axis Z { get; init; } = Axis.Unset;

    public bool? HasEqualScales { get; init; }

    public bool? HidesAxes { get; init; }

    /// <summary>The height of the drawing in pixels.</summary>
    public int? Height { get; init; }

    /// <summary>Where the eye stands in a figure in space.</summary>
    public (double X, double Y, double Z)? Eye { get; init; }

    /// <summary>Both pictures in one: the marks of this one below, and the words of the other one where both have some.</summary>
    public Picture With(Picture other) => new()
    {
        Marks = [.. Marks, .. other.Marks],
        Title = other.Title ?? Title,
        AltText = other.AltText ?? AltText,
        X = X.With(other.X),
        Y = Y.With(other.Y),
        Z = Z.With(other.Z),
        HasEqualScales = other.HasEqualScales ?? HasEqualScales,
        HidesAxes = other.HidesAxes ?? HidesAxes,
        Height = other.Height ?? Height,
        Eye = other.Eye ?? Eye,
    };
}
