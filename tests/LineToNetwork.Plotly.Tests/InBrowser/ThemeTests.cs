using Browsing;
using Microsoft.Playwright;

namespace LineToNetwork.Plotly.Tests.InBrowser;

public sealed class ThemeTests(Browser browser)
{
    private const string Variables = """
        <style>
          :root { --paper: #ffffff; --ink: #222222; --muted: #555555; --grid: #dddddd; --accent: #0067b1; }
          :root[data-theme=dark] { --paper: #14181f; --ink: #eeeeee; --muted: #aaaaaa; --grid: #333333; --accent: #57b1f2; }
        </style>
        """;

    [Fact]
    public async Task A_figure_follows_the_pages_theme()
    {
        Browser.SkipUnlessItExists();
        await using var page = await FigurePage.OpenAsync(browser, Rendered.Html(Gallery.Still["points"]()), Variables);
        var before = await InkAsync(page);
        Assert.Equal("rgb(34,34,34)", before.Text);

        await page.Page.EvaluateAsync("() => { document.documentElement.dataset.theme = 'dark'; document.dispatchEvent(new Event('themechange')); }");
        await page.Page.WaitForFunctionAsync("() => document.querySelector('.js-plotly-plot').layout.font.color === 'rgb(238,238,238)'");

        Assert.NotEqual(before.Dots, (await InkAsync(page)).Dots);
        page.AssertQuiet();
    }

    [Fact]
    public async Task Without_the_pages_colours_a_figure_is_a_white_card()
    {
        Browser.SkipUnlessItExists();
        await using var page = await FigurePage.OpenAsync(
            browser, Rendered.Html(Gallery.Still["points"]()), "<style>body { background: #1e1e1e; color: #cccccc; }</style>", colors: ColorScheme.Dark);

        Assert.Equal("rgb(255, 255, 255)", await page.Page.Locator(".ltn").EvaluateAsync<string>("card => getComputedStyle(card).backgroundColor"));
        Assert.Equal("rgb(32,36,44)", (await InkAsync(page)).Text);
    }

    [Fact]
    public async Task A_figure_follows_the_width_of_its_page()
    {
        Browser.SkipUnlessItExists();
        await using var page = await FigurePage.OpenAsync(browser, Rendered.Html(Gallery.Still["points"]()));
        Assert.Equal(16, (await InkAsync(page)).Letters);

        await page.Page.SetViewportSizeAsync(360, 800);
        await page.Page.WaitForFunctionAsync("() => document.querySelector('.js-plotly-plot').layout.width < 360");

        Assert.Equal(13, (await InkAsync(page)).Letters);
        page.AssertQuiet();
    }

    [Fact]
    public async Task On_paper_a_figure_has_the_papers_width_and_colours()
    {
        Browser.SkipUnlessItExists();
        const string paper = "<style>@media print { :root { --paper: #ffffff; --ink: #010203; } body { width: 600px; } }</style>";
        await using var page = await FigurePage.OpenAsync(browser, Rendered.Html(Gallery.Still["squares"]()), Variables + paper);

        await page.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await page.Page.WaitForFunctionAsync("() => document.querySelector('.js-plotly-plot').layout.width === 600");

        Assert.Equal("rgb(1,2,3)", await page.Page.EvaluateAsync<string>("() => document.querySelector('.js-plotly-plot').layout.font.color"));
        page.AssertQuiet();
    }

    [Theory]
    [InlineData(Variables)]
    [InlineData("")]
    public async Task On_a_phone_a_figure_keeps_inside_the_screen(string head)
    {
        Browser.SkipUnlessItExists();
        await using var page = await FigurePage.OpenAsync(
            browser, Rendered.Html(Gallery.Moving["sum"]()), head + "<meta name=\"viewport\" content=\"width=device-width\">", width: 360);

        Assert.False(await page.Page.EvaluateAsync<bool>(
            "() => document.documentElement.scrollWidth > innerWidth || document.querySelector('.main-svg').getBoundingClientRect().right > innerWidth - 8"));
        Assert.True(await page.Page.GetByRole(AriaRole.Slider).First.EvaluateAsync<double>("slider => slider.getBoundingClientRect().height") >= 24);
    }

    [Fact]
    public async Task Nothing_moves_by_itself()
    {
        Browser.SkipUnlessItExists();
        await using var page = await FigurePage.OpenAsync(browser, Rendered.Html(Gallery.Moving["play"]()));

        Assert.Equal(0, await page.Page.EvaluateAsync<int>("() => document.getAnimations().length"));
        Assert.Equal("0", await page.StateAsync());
    }

    private static async Task<(string Text, string Dots, double Letters)> InkAsync(FigurePage page) => (
        await page.Page.EvaluateAsync<string>("() => document.querySelector('.js-plotly-plot').layout.font.color"),
        await page.Page.EvaluateAsync<string>("() => document.querySelector('.js-plotly-plot').data[0].marker.color"),
        await page.Page.EvaluateAsync<double>("() => document.querySelector('.js-plotly-plot').layout.font.size"));
}
