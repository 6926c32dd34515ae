using System.Collections.Immutable;
using LineToNetwork.Figures;
using LineToNetwork.Figures.Rendering;
using LineToNetwork.Plotly.Page;

namespace LineToNetwork.Plotly;

/// <summary>Draws figures with Plotly.NET. Found by its name, see <see cref="PrivateRenderer"/>.</summary>
internal sealed class PlotlyRenderer : IFigureRenderer
{
    /// <inheritdoc/>
    public string ToHtml(ImmutableArray<Figure> figures) => FigureHtml.Of(figures);
}
