using Browsing;
using LineToNetwork.Figures;
using Microsoft.Playwright;

namespace LineToNetwork.Plotly.Tests.InBrowser;

public sealed class StillFigureTests(Browser browser)
{
    public static TheoryData<string> Names => [.. Gallery.Still.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_kind_of_mark_is_drawn_quietly(string name)
    {
        Browser.SkipUnlessItExists();
        await using var page = await FigurePage.OpenAsync(browser, Rendered.Html(Gallery.Still[name]()));

        Assert.Equal("true", await page.Page.Locator(".ltn-figure").GetAttributeAsync("data-drawn"));
        Assert.True(await page.Page.Locator(".ltn-plot :is(.main-svg, canvas)").CountAsync() > 0);
        Assert.True(await InkedShareAsync(page) > 0.002, "The drawing is empty.");
        page.AssertQuiet();
    }

    [Fact]
    public async Task An_image_has_its_alternative_text_and_no_waiting_notice_once_drawn()
    {
        Browser.SkipUnlessItExists();
        await using var page = await FigurePage.OpenAsync(browser, Rendered.Html(Plot.Points([1, 2], [3, 4]).AltText("Two \"dots\".")));

        Assert.Equal("Two \"dots\".", await page.Page.GetByRole(AriaRole.Img).First.GetAttributeAsync("aria-label"));
        Assert.Equal(0, await page.Page.Locator(".ltn-notice").CountAsync());
    }

    [Fact]
    public async Task A_hostile_title_is_text()
    {
        Browser.SkipUnlessItExists();
        const string hostile = "</script><img src=x onerror=alert(1)>";
        await using var page = await FigurePage.OpenAsync(browser, Rendered.Html(Plot.Points([1], [2]).Title(hostile)));

        Assert.Equal(hostile, await page.Page.Locator(".ltn-title").TextContentAsync());
        page.AssertQuiet();
    }

    [Fact]
    public async Task Words_are_shown_as_they_are_written()
    {
        Browser.SkipUnlessItExists();
        const string written = "a<b & c>d &lt; <i>no</i>";
        await using var page = await FigurePage.OpenAsync(
            browser, Rendered.Html((Plot.Points([1, 2], [1, 2], written) + Plot.Point(2, 1, "other") + Plot.Text(1, 1, written)).XAxis(written).YTicks((1, written))));

        Assert.Equal(written, await page.Page.Locator(".textpoint").TextContentAsync());
        Assert.Equal(written, await page.Page.Locator(".xtitle").TextContentAsync());
        Assert.Equal(written, await page.Page.Locator("g.ytick").TextContentAsync());
        Assert.Equal(written, await page.Page.Locator(".ltn-legend > span").First.TextContentAsync());
    }

    [Fact]
    public async Task Squares_look_square_on_unequal_axes()
    {
        Browser.SkipUnlessItExists();
        await using var page = await FigurePage.OpenAsync(browser, Rendered.Html(Gallery.Still["squares"]()));

        var ratios = await page.Page.EvaluateAsync<double[]>(
            """
            () => {
              const drawing = document.querySelector(".js-plotly-plot");
              const { xaxis, yaxis } = drawing._fullLayout;
              const { x, y } = drawing.data[0];
              const ratios = [];
              for (let i = 0; i < x.length; i += 6) {
                ratios.push(Math.abs(xaxis.l2p(x[i + 1]) - xaxis.l2p(x[i])) / Math.abs(yaxis.l2p(y[i + 2]) - yaxis.l2p(y[i + 1])));
              }
              return ratios;
            }
            """);

        Assert.NotEmpty(ratios);
        Assert.All(ratios, ratio => Assert.InRange(ratio, 0.97, 1.03));
    }

    [Fact]
    public async Task Figures_of_one_page_share_one_library()
    {
        Browser.SkipUnlessItExists();
        var figures = string.Concat(Enumerable.Range(0, 12).Select(i => Rendered.Html(Plot.Points([1, 2], [i, 4]))));
        await using var page = await FigurePage.OpenAsync(browser, figures);

        Assert.Equal(12, await page.Page.Locator("[data-drawn]").CountAsync());
        Assert.False(await page.Page.EvaluateAsync<bool>("() => 'Plotly' in window"));
        page.AssertQuiet();
    }

    [Fact]
    public async Task A_folded_figure_is_drawn_when_it_is_unfolded_and_holds_up_no_other()
    {
        Browser.SkipUnlessItExists();
        var html = $"<details id=\"folded\"><summary>more</summary>{Rendered.Html(Plot.Point(1, 2))}</details>{Rendered.Html(Plot.Point(3, 4))}";
        await using var page = await FigurePage.OpenAsync(browser, html, waitFor: ".ltn-figure:not(#folded *)");
        Assert.Equal(0, await page.Page.Locator("#folded [data-drawn]").CountAsync());

        await page.Page.Locator("summary").ClickAsync();
        await page.Page.WaitForSelectorAsync("#folded [data-drawn]");

        page.AssertQuiet();
    }

    [Fact]
    public async Task A_page_with_a_define_or_a_module_of_its_own_does_not_catch_the_library()
    {
        Browser.SkipUnlessItExists();
        const string head = "<script>var module = { exports: {} }; function define() { throw new Error('caught'); } define.amd = {};</script>";
        await using var page = await FigurePage.OpenAsync(browser, Rendered.Html(Plot.Points([1], [2])), head);

        Assert.Equal(1, await page.Page.Locator("[data-drawn]").CountAsync());
        page.AssertQuiet();
    }

    [Fact]
    public async Task A_browser_that_cannot_unpack_says_so()
    {
        Browser.SkipUnlessItExists();
        await using var page = await FigurePage.OpenAsync(
            browser, Rendered.Html(Plot.Points([1], [2])), "<script>delete globalThis.DecompressionStream;</script>");

        Assert.Contains("too old", await page.Page.GetByRole(AriaRole.Alert).TextContentAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_drawing_that_fails_says_why()
    {
        Browser.SkipUnlessItExists();
        var broken = Rendered.Html(Plot.Points([1], [2])).Replace("\"layout\":{", "\"lay\":{", StringComparison.Ordinal);
        await using var page = await FigurePage.OpenAsync(browser, broken);

        Assert.Contains("could not be drawn", await page.Page.GetByRole(AriaRole.Alert).TextContentAsync(), StringComparison.Ordinal);
    }

    /// <summary>The share of pixels of the drawing's middle that are not the paper.</summary>
    private static async Task<double> InkedShareAsync(FigurePage page)
    {
        var picture = await page.Page.Locator(".ltn-plot").ScreenshotAsync();
        return await page.Page.EvaluateAsync<double>(
            """
            async base64 => {
              const bytes = Uint8Array.from(atob(base64), letter => letter.charCodeAt(0));
              const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
              const canvas = new OffscreenCanvas(image.width, image.height);
              const context = canvas.getContext("2d", { willReadFrequently: true });
              context.drawImage(image, 0, 0);
              const [left, top] = [Math.round(image.width * 0.15), Math.round(image.height * 0.1)];
              const { data } = context.getImageData(left, top, image.width - 2 * left, image.height - 2 * top);
              let inked = 0;
              for (let i = 0; i < data.length; i += 4) {
                inked += Math.min(data[i], data[i + 1], data[i + 2]) < 215 ? 1 : 0;
              }
              return inked / (data.length / 4);
            }
            """,
            Convert.ToBase64String(picture));
    }
}
