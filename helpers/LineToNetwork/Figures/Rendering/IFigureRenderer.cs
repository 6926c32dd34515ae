using System.Collections.Immutable;

namespace LineToNetwork.Figures.Rendering;

/// <summary>Turns figures into HTML. Implemented by LineToNetwork.Plotly, which is loaded by <see cref="PrivateRenderer"/>.</summary>
internal interface IFigureRenderer
{
    /// <summary>One figure, or several side by side whose controls of the same name are one control.</summary>
    string ToHtml(ImmutableArray<Figure> figures);
}
