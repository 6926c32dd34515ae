using System.Collections.Immutable;

namespace LineToNetwork.Figures.Marks;

/// <summary>
/// A curve that is a sum of terms, some of whose numbers are knobs. It is not precomputed but added up in the page, so
/// twelve sliders cost no more than one.
/// </summary>
internal sealed record SumMark(string? Name, Ink Ink, double From, double To, ImmutableArray<Term> Terms) : Mark(Name, Ink)
{
    /// <summary>Whether every term is drawn as well, quietly.</summary>
    public bool ShowsTerms { get; init; }

    /// <summary>Points that the curve is compared with; the figure shows the mean squared gap.</summary>
    public (Series X, Series Y)? Target { get; init; }

    /// <summary>The knobs of all terms, each once, in the order in which they appear; those that several terms share come last.</summary>
    public IEnumerable<Knob> Knobs => Terms.SelectMany(term => term.Settings).Select(setting => setting.Knob).OfType<Knob>()
        .GroupBy(knob => knob).OrderBy(uses => uses.Count() > 1).Select(uses => uses.Key);

    /// <inheritdoc/>
    public override bool YieldsToData => true;

    /// <summary>The room it takes with every knob at its start.</summary>
    public override Bounds Bounds => Bounds.Of(
        Series.Of([From, To]),
        Series.Of(Series.Between(From, To, 101).Select(x => Terms.Sum(term => term.Value(x)))));

    /// <summary>Arrays compare by reference, so equality is spelled out.</summary>
    public bool Equals(SumMark? other) =>
        base.Equals(other) && From.Equals(other.From) && To.Equals(other.To) && ShowsTerms == other.ShowsTerms
        && Target == other.Target && Terms.AsSpan().SequenceEqual(other.Terms.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), From, To, Terms.Length);
}
