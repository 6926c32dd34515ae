using Browsing;
using Microsoft.Playwright;

namespace Notebooks.Tests;

/// <summary>Pages on paper, printed from the browser's menu while the screen is dark.</summary>
public sealed class PaperTests(ExportedCourse course, Browser browser)
{
    public static TheoryData<string> EveryNotebook => Course.EveryNotebook;

    /// <summary>
    /// What stands on the paper is seen where the paper's figures have just been drawn: the page's script hears of the paper
    /// after the figures do, because it asks last.
    /// </summary>
    [Theory]
    [MemberData(nameof(EveryNotebook))]
    public async Task Paper_is_white_with_light_figures_and_the_screen_is_dark_again_afterwards(string name)
    {
        await using var opened = await DrawnPage.OpenAsync(browser, course.PageOf(name), ColorScheme.Dark);
        var page = opened.Page;
        await page.EvaluateAsync($$"""
            () => {
              window.inks = {{InksOfFigures}};
              matchMedia('print').addEventListener('change', event => {
                if (event.matches) window.onPaper = [getComputedStyle(document.body).backgroundColor, ...inks()];
              });
            }
            """);
        var screen = await page.EvaluateAsync<string[]>("inks()");
        Assert.DoesNotContain("rgb(0,0,0)", screen);

        await page.PdfAsync(new() { Format = "A4", PreferCSSPageSize = true });

        string[] expected = ["rgb(255, 255, 255)", .. screen.Select(_ => "rgb(0,0,0)")];
        Assert.Equal(expected, await page.EvaluateAsync<string[]>("window.onPaper"));
        await page.WaitForFunctionAsync("screen => inks().join() === screen", string.Join(',', screen));
        opened.AssertQuiet();
    }

    private const string InksOfFigures =
        "() => [...document.querySelectorAll('.js-plotly-plot')].filter(plot => plot.clientWidth > 0).map(plot => plot.layout.font.color)";
}
