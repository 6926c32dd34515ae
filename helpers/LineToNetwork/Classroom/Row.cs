using System.Collections.Immutable;
using LineToNetwork.Display;
using LineToNetwork.Figures;
using LineToNetwork.Figures.Rendering;

namespace LineToNetwork.Classroom;

/// <summary>
/// Figures side by side, or below each other where there is no room. Controls that have the same name in several of them
/// are one control, which moves them all.
/// </summary>
[TypeFormatterSource(typeof(HtmlFormatterSource))]
public sealed class Row : IDisplayedAsHtml
{
    private Row(ImmutableArray<Figure> figures) => Figures = figures;

    /// <summary>The figures, from left to right.</summary>
    public ImmutableArray<Figure> Figures { get; }

    /// <summary>Puts figures side by side.</summary>
    /// <exception cref="ArgumentException">There is no figure, or controls share a name but not their positions.</exception>
    public static Row Of(params ReadOnlySpan<Figure> figures)
    {
        if (figures.IsEmpty)
        {
            throw new ArgumentException("figures is empty; give at least one figure.", nameof(figures));
        }

        foreach (var figure in figures)
        {
            ArgumentNullException.ThrowIfNull(figure, nameof(figures));
        }

        var row = new Row([.. figures]);
        row.CheckControls();
        return row;
    }

    /// <summary>Puts figures side by side.</summary>
    /// <exception cref="ArgumentException">There is no figure, or controls share a name but not their positions.</exception>
    public static Row Of(IEnumerable<Figure> figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        return Of([.. figures]);
    }

    /// <summary>The row as HTML that draws itself, without any network.</summary>
    public string ToHtml() => PrivateRenderer.Shared.ToHtml(Figures);

    /// <summary>The alternative texts of the figures.</summary>
    public override string ToString() => string.Join(" ", Figures.Select(figure => figure.ToString()));

    /// <summary>One slider can only move figures that agree on its positions.</summary>
    private void CheckControls()
    {
        var clash = Figures
            .SelectMany(figure => figure.Space.Controls)
            .GroupBy(control => control.Name)
            .FirstOrDefault(group => group.Any(control => !control.IsSameAs(group.First())));
        if (clash is not null)
        {
            throw new ArgumentException(
                $"Two controls of this row are called \"{clash.Key}\" but do not have the same positions; give them the same ones, or rename one.");
        }
    }
}
