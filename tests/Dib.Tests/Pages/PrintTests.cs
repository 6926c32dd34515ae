using System.Text;
using System.Text.RegularExpressions;
using Browsing;
using Dib.Pages;
using Microsoft.Playwright;

namespace Dib.Tests.Pages;

/// <summary>Pages on paper, as the browser's print command makes them.</summary>
public sealed partial class PrintTests(Browser browser) : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("dib-print-");

    public void Dispose() => folder.Delete(recursive: true);

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

    [Fact]
    public async Task Paper_is_light_even_where_the_screen_is_dark_and_figures_are_told()
    {
        await using var watched = await OpenAsync(ColorScheme.Dark);
        await watched.Page.EvaluateAsync("""
            window.themes = [];
            document.addEventListener('themechange', () => window.themes.push(getComputedStyle(document.documentElement).getPropertyValue('--ink').trim()));
            """);
        var screen = await watched.Page.EvaluateAsync<string>("getComputedStyle(document.documentElement).getPropertyValue('--ink').trim()");

        await watched.Page.PdfAsync();

        var themes = await watched.Page.EvaluateAsync<string[]>("window.themes");
        Assert.Equal(2, themes.Length);
        Assert.NotEqual(screen, themes[0]);
        Assert.Equal(screen, themes[1]);
    }

    private async Task<WatchedPage> OpenAsync(ColorScheme colors = ColorScheme.Light)
    {
        Browser.SkipUnlessItExists();
        var report = Site.Write(SampleRun.All, folder.FullName, new SiteOptions());
        var watched = await browser.OpenAsync(colors: colors);
        await watched.GoToFileAsync(report.Pages[0]);
        return watched;
    }

    [GeneratedRegex(@"/Type\s*/Page\b")]
    private static partial Regex PageObject();
}
