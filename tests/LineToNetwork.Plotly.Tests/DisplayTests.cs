using LineToNetwork.Classroom;
using LineToNetwork.Figures;
using Microsoft.DotNet.Interactive.Formatting;

namespace LineToNetwork.Plotly.Tests;

/// <summary>The .NET Interactive kernel and dib find our formatters by name, with this very package.</summary>
public sealed class DisplayTests
{
    [Fact]
    public void The_kernel_shows_a_figure_as_its_html()
    {
        var figure = Plot.Points([1, 2], [3, 4]);

        Assert.Equal(figure.ToHtml(), figure.ToDisplayString("text/html"));
        Assert.Equal("text/html", Formatter.GetPreferredMimeTypesFor(typeof(Figure)).First());
    }

    [Fact]
    public void The_kernel_shows_a_row_as_its_html()
    {
        var row = Row.Of(Plot.Points([1], [2]), Plot.Points([3], [4]));

        Assert.Equal(row.ToHtml(), row.ToDisplayString("text/html"));
    }

    [Fact]
    public void A_host_that_asks_for_text_gets_the_alternative_text() =>
        Assert.Equal("Two dots.", Plot.Points([1, 2], [3, 4]).AltText("Two dots.").ToDisplayString("text/plain"));
}
