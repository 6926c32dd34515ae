using System.Text;
using System.Text.RegularExpressions;
using Browsing;
using Dib.Pages;
using Microsoft.Playwright;

namespace Dib.Tests.Pages;

/// <summary>Pages on paper, as the browser's print command makes them.</summary>
public sealed partial class PrintTests(Browser browser) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("dib-print-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_chapter_prints_to_a_few_whole_pages()
    {
        await using var watched = await OpenAsync();

        var pdf = await watched.Page.PdfAsync(new() { Format = "A4", PreferCSSPageSize = true });

        Assert.InRange(PageObject().Count(Encoding.Latin1.GetString(pdf)), 2, 4);
        watched.AssertQuiet();
    }

    [Fact]
    public async Task Paper_has_no_bars_buttons_or_contents()
    {
        await using var watched = await OpenAsync();
        await watched.Page.EmulateMediaAsync(new() { Media = Media.Print });

        await Assertions.Expect(watched.Page.Locator("h1")).ToBeVisibleAsync();
        await Assertions.Expect(watched.Page.Locator(".bar:visible, .contents:visible, .neighbours:visible, .skip:visible, button:visible")).ToHaveCountAsync(0);
        await Assertions.Expect(watched.Page.Locator(".set-up:visible, .listing > summary:visible")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task What_the_reader_folded_stays_off_the_paper_and_what_stands_open_is_printed()
    {
        await using var watched = await OpenAsync();
        var solution = watched.Page.Locator(".prose details");
        await watched.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(solution).ToBeHiddenAsync();
        await watched.Page.EmulateMediaAsync(new() { Media = Media.Screen });

        await watched.Page.GetByRole(AriaRole.Button, new() { Name = "Show solutions" }).ClickAsync();
        await watched.Page.GetByRole(AriaRole.Button, new() { Name = "Hide code" }).ClickAsync();
        await watched.Page.EmulateMediaAsync(new() { Media = Media.Print });

        await Assertions.Expect(solution).ToBeVisibleAsync();
        await Assertions.Expect(watched.Page.Locator(".listing:visible")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task The_print_button_prints_light_figures_and_gives_the_reader_s_theme_back(ColorScheme colors)
    {
        await using var watched = await OpenAsync(colors);
        await watched.Page.EvaluateAsync("""
            () => { window.print = () => { window.inkOnPaper = getComputedStyle(document.documentElement).getPropertyValue('--ink').trim(); }; }
            """);
        var screen = await InkAsync(watched.Page);

        await watched.Page.GetByRole(AriaRole.Button, new() { Name = "Print" }).ClickAsync();
        await watched.Page.WaitForFunctionAsync("'inkOnPaper' in window");

        Assert.Equal("#22252b", await watched.Page.EvaluateAsync<string>("window.inkOnPaper"));
        Assert.Equal(screen, await InkAsync(watched.Page));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("dark")]
    public async Task Printed_from_the_browser_s_menu_a_dark_page_is_light_in_time_and_dark_again(string? chosen)
    {
        await using var watched = await OpenAsync(ColorScheme.Dark);
        await watched.Page.EvaluateAsync("""
            chosen => {
              if (chosen) document.documentElement.dataset.theme = chosen;
              window.seen = [];
              const note = what => seen.push(`${what} ${getComputedStyle(document.documentElement).getPropertyValue('--ink').trim()} ${getComputedStyle(document.body).backgroundColor}`);
              document.addEventListener('themechange', () => note('theme'));
              matchMedia('print').addEventListener('change', event => { if (event.matches) note('paper'); });
            }
            """, chosen);
        var screen = await InkAsync(watched.Page);

        await watched.Page.PdfAsync();

        Assert.Equal(
            ["theme #22252b rgb(253, 252, 249)", "paper #000 rgb(255, 255, 255)"],
            (await watched.Page.EvaluateAsync<string[]>("window.seen")).Take(2));
        await watched.Page.WaitForFunctionAsync("window.seen.length === 3");
        Assert.Equal(screen, await InkAsync(watched.Page));
        Assert.Equal(chosen, await watched.Page.Locator("html").GetAttributeAsync("data-theme"));
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task A_figure_drawn_for_the_screen_is_scaled_to_the_paper(ColorScheme colors)
    {
        const int A4WithoutMargins = 672;
        await using var watched = await OpenAsync(colors);
        await watched.Page.EvaluateAsync("document.querySelector('.sample-figure').style.width = document.querySelector('.picture').offsetWidth + 'px'");

        await watched.Page.EvaluateAsync("dispatchEvent(new Event('beforeprint'))");
        await watched.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await watched.Page.SetViewportSizeAsync(A4WithoutMargins, 900);

        var figure = await watched.Page.Locator(".sample-figure").BoundingBoxAsync();
        Assert.InRange(figure!.X, 0, 1);
        Assert.InRange(figure.X + figure.Width, 400, A4WithoutMargins);
    }

    private static Task<string> InkAsync(IPage page) =>
        page.EvaluateAsync<string>("getComputedStyle(document.documentElement).getPropertyValue('--ink').trim()");

    private async Task<WatchedPage> OpenAsync(ColorScheme colors = ColorScheme.Light)
    {
        Browser.SkipUnlessItExists();
        var report = Site.Write(SampleRun.All, _folder.FullName, new SiteOptions());
        var watched = await browser.OpenAsync(colors: colors);
        await watched.GoToFileAsync(report.Pages[0]);
        return watched;
    }

    [GeneratedRegex(@"/Type\s*/Page\b")]
    private static partial Regex PageObject();
}
