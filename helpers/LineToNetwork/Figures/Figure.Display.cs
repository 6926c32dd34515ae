using LineToNetwork.Display;
using LineToNetwork.Figures.Rendering;

namespace LineToNetwork.Figures;

/// <content>How a notebook shows a figure.</content>
[TypeFormatterSource(typeof(HtmlFormatterSource))]
public sealed partial class Figure : IDisplayedAsHtml
{
    /// <summary>The figure as HTML that draws itself, without any network.</summary>
    /// <exception cref="InvalidOperationException">The drawing library is not beside LineToNetwork.dll; the message says what to do.</exception>
    /// <exception cref="ArgumentException">The marks do not fit together, such as flat ones with ones in space.</exception>
    public string ToHtml() => PrivateRenderer.Shared.ToHtml([this]);

    private string Describe() => First.AltText ?? Description.Of(this);
}
