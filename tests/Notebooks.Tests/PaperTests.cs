using Browsing;
using Microsoft.Playwright;

namespace Notebooks.Tests;

/// <summary>Pages on paper, printed from the browser's menu while the screen is dark.</summary>
public sealed class PaperTests(ExportedCourse course, Browser browser)
{
    /// <summary>
    /// What stands on the paper is seen where the paper's figures have just been drawn: the page's script hears of the paper
    /// after the figures do, because it asks last.
    /// </summary>
    [Theory]
    [InlineData("03-loss-surface")] // Flat and in space, alone and in rows.
    [InlineData("09-backprop")] // Networks.
    public async Task Paper_is_white_with_light_figures_and_the_screen_is_dark_again_afterwards(string name)
    {
        await using var opened = await DrawnPage.OpenAsync(browser, course.PageOf(name), ColorScheme.Dark);
        var page = opened.Page;
        await page.EvaluateAsync($$"""
            () => {
              window.inks = {{InksOfFigures}};
              const isBlank = canvas => {
                const empty = Object.assign(document.createElement('canvas'), { width: canvas.width, height: canvas.height });
                return canvas.toDataURL() === empty.toDataURL();
              };
              matchMedia('print').addEventListener('change', event => {
                if (!event.matches) return;
                window.onPaper = [getComputedStyle(document.body).backgroundColor, ...inks()];
                window.blanks = [...document.querySelectorAll('.gl-container canvas')].filter(isBlank).length;
              });
            }
            """);
        var screen = await page.EvaluateAsync<string[]>("inks()");
        Assert.DoesNotContain("rgb(0,0,0)", screen);

        await page.PdfAsync(new() { Format = "A4", PreferCSSPageSize = true });

        string[] expected = ["rgb(255, 255, 255)", .. screen.Select(_ => "rgb(0,0,0)")];
        Assert.Equal(expected, await page.EvaluateAsync<string[]>("window.onPaper"));
        Assert.Equal(0, await page.EvaluateAsync<int>("window.blanks"));
        await page.WaitForFunctionAsync("screen => inks().join() === screen", string.Join(',', screen));
        opened.AssertQuiet();
    }

    private const string InksOfFigures =
        "() => [...document.querySelectorAll('.js-plotly-plot')].filter(plot => plot.clientWidth > 0).map(plot => plot.layout.font.color.replaceAll(' ', ''))";
}
