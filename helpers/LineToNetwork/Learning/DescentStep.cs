using System.Collections.Immutable;

namespace LineToNetwork.Learning;

/// <summary>One place on the way to the lowest loss.</summary>
public sealed record DescentStep
{
    /// <summary>How many steps led here; 0 is the start.</summary>
    public required int Number { get; init; }

    /// <summary>Where the knobs stand.</summary>
    public required ImmutableArray<double> Knobs { get; init; }

    /// <summary>The loss here.</summary>
    public required double Loss { get; init; }

    /// <summary>How steep the loss is along every knob here; as many numbers as knobs.</summary>
    public required ImmutableArray<double> Gradient { get; init; }

    /// <summary>The two knobs of a search with two: <c>var (a, b) = path.Last;</c></summary>
    /// <exception cref="InvalidOperationException">The search does not have two knobs.</exception>
    public void Deconstruct(out double a, out double b)
    {
        if (Knobs.Length != 2)
        {
            throw new InvalidOperationException($"This search has {Knobs.Length} knobs, not two: use step.Knobs[0], step.Knobs[1] ...");
        }

        (a, b) = (Knobs[0], Knobs[1]);
    }
}
