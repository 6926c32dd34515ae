using System.Collections.Immutable;
using LineToNetwork.Figures.Marks;

namespace LineToNetwork.Figures;

/// <summary>
/// A picture that a notebook shows: marks on axes, and the controls that change them. A figure never changes; every method
/// returns a new one. <see cref="Plot"/> makes figures of one mark, <c>+</c> lays one over the other:
/// <code>
/// Plot.Points(pages, price, "books") + Plot.Line(x => 0.2 * x + 10, 0, 600, "model")
/// </code>
/// </summary>
public sealed partial class Figure
{
    private Figure(StateSpace space, ImmutableArray<Picture> pictures) => (Space, Pictures) = (space, pictures);

    /// <summary>The controls and the positions they can take together.</summary>
    internal StateSpace Space { get; }

    /// <summary>What is shown in each state of <see cref="Space"/>, computed beforehand.</summary>
    internal ImmutableArray<Picture> Pictures { get; }

    /// <summary>The picture that a reader sees first.</summary>
    internal Picture First => Pictures[Space.Start];

    /// <summary>The knobs of curves that the page adds up, each once.</summary>
    /// <exception cref="ArgumentException">Two knobs share a name but not their values.</exception>
    internal ImmutableArray<Knob> Knobs
    {
        get
        {
            var knobs = First.Marks.OfType<SumMark>().SelectMany(mark => mark.Knobs).Distinct().ToImmutableArray();
            var twice = knobs.GroupBy(knob => knob.Name).FirstOrDefault(group => group.Count() > 1)?.Key
                ?? knobs.FirstOrDefault(knob => Space.Controls.Any(control => control.Name == knob.Name))?.Name;
            return twice is null
                ? knobs
                : throw new ArgumentException($"Two knobs are called \"{twice}\" but are not the same; rename one.");
        }
    }

    /// <summary>Lays the second figure over the first. Controls of the same name become one control.</summary>
    /// <exception cref="ArgumentException">Controls share a name but not their positions, or the states become too many.</exception>
    public static Figure operator +(Figure below, Figure above)
    {
        ArgumentNullException.ThrowIfNull(below);
        ArgumentNullException.ThrowIfNull(above);
        return Together(below, above);
    }

    /// <summary>Lays another figure over this one, as <c>+</c> does.</summary>
    public Figure Add(Figure above) => this + above;

    /// <summary>Lays figures over each other, the first at the bottom.</summary>
    /// <exception cref="ArgumentException">There is no figure, or controls share a name but not their positions.</exception>
    public static Figure Together(params IEnumerable<Figure> figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        var parts = figures.ToImmutableArray();
        if (parts.IsEmpty)
        {
            throw new ArgumentException("figures is empty; give at least one figure.", nameof(figures));
        }

        var space = StateSpace.Joining(parts.Select(part => part.Space));
        var pictures = ImmutableArray.CreateBuilder<Picture>(space.Count);
        for (var state = 0; state < space.Count; state++)
        {
            pictures.Add(parts
                .Select(part => part.Pictures[space.Within(part.Space, state)])
                .Aggregate((below, above) => below.With(above)));
        }

        return new(space, pictures.MoveToImmutable());
    }

    /// <summary>The figure's alternative text.</summary>
    public override string ToString() => Describe();

    /// <summary>A figure of one mark that does not move.</summary>
    internal static Figure Of(params ReadOnlySpan<Mark> marks) =>
        new(StateSpace.Still, [Picture.Empty with { Marks = [.. marks] }]);

    /// <summary>The same figure with every picture changed.</summary>
    internal Figure With(Func<Picture, Picture> change) => new(Space, [.. Pictures.Select(change)]);

    /// <summary>The same figure with every mark changed.</summary>
    internal Figure WithMarks(Func<Mark, Mark> change) =>
        With(picture => picture with { Marks = [.. picture.Marks.Select(change)] });
}
