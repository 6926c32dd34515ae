using Browsing;
using LineToNetwork.Classroom;
using LineToNetwork.Figures;
using Microsoft.Playwright;

namespace LineToNetwork.Plotly.Tests.InBrowser;

public sealed class RowTests(Browser browser)
{
    [Fact]
    public async Task Controls_of_one_name_are_one_control_that_moves_both_figures()
    {
        Browser.SkipUnlessItExists();
        await using var page = await FigurePage.OpenAsync(browser, Gallery.LinkedRow().ToHtml());
        var (map, line) = (await page.DrawnAsync(0), await page.DrawnAsync(1));

        await page.MoveAsync(page.Page.GetByRole(AriaRole.Slider), 20);
        await page.WaitForStateAsync("20", figure: 1);

        Assert.Equal("20", await page.StateAsync(0));
        Assert.NotEqual(map, await page.DrawnAsync(0));
        Assert.NotEqual(line, await page.DrawnAsync(1));
        page.AssertQuiet();
    }

    [Fact]
    public async Task A_control_of_one_figure_moves_that_figure_only()
    {
        Browser.SkipUnlessItExists();
        var row = Row.Of(
            Figure.Turn("a", (0, 1, 3), a => Plot.Point(a, 1)),
            Figure.Turn("b", (0, 1, 3), b => Plot.Point(b, 2)));
        await using var page = await FigurePage.OpenAsync(browser, row.ToHtml());

        await page.MoveAsync(page.Slider("a"), 2);

        Assert.Equal("2", await page.StateAsync(0));
        Assert.Equal("1", await page.StateAsync(1));
    }

    [Theory]
    [InlineData(1280, true)]
    [InlineData(360, false)]
    public async Task Figures_stand_side_by_side_where_there_is_room(int width, bool sideBySide)
    {
        Browser.SkipUnlessItExists();
        await using var page = await FigurePage.OpenAsync(
            browser, Gallery.LinkedRow().ToHtml(), "<meta name=\"viewport\" content=\"width=device-width\">", width);

        var first = (await page.Page.Locator(".ltn-figure").Nth(0).BoundingBoxAsync())!;
        var second = (await page.Page.Locator(".ltn-figure").Nth(1).BoundingBoxAsync())!;

        Assert.Equal(sideBySide, second.Y < first.Y + first.Height);
        Assert.False(await page.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > innerWidth"), "The page is wider than the screen.");
    }
}
