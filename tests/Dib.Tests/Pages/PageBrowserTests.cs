using Browsing;
using Dib.Execution;
using Dib.Pages;
using Microsoft.Playwright;

namespace Dib.Tests.Pages;

/// <summary>Pages as a reader meets them: opened from a file, in a real browser.</summary>
public sealed class PageBrowserTests(Browser browser) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("dib-browser-");

    public static TheoryData<string> Pages => ["01-line.html", "02-loss.html", "03-too-long.html", "index.html"];

    /// <summary>A phone, a laptop and a projector; each page in both themes.</summary>
    public static TheoryData<string, int, ColorScheme> Views =>
    [
        .. from page in Pages
           from view in new[] { (360, ColorScheme.Light), (360, ColorScheme.Dark), (1280, ColorScheme.Light), (1920, ColorScheme.Dark) }
           select new TheoryDataRow<string, int, ColorScheme>(page.Data, view.Item1, view.Item2),
    ];

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [MemberData(nameof(Views))]
    public async Task A_page_opens_without_errors_or_requests_and_fits_the_screen(string file, int width, ColorScheme colors)
    {
        await using var watched = await OpenAsync(file, width, colors);

        watched.AssertQuiet();
        var overflow = await watched.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.Equal(0, overflow);
    }

    [Theory]
    [MemberData(nameof(Views))]
    public async Task A_page_has_no_barriers(string file, int width, ColorScheme colors)
    {
        AccessibilityAudit.SkipUnlessInstalled();
        await using var watched = await OpenAsync(file, width, colors);
        await OpenAllFoldsAsync(watched.Page);

        Assert.Empty(await AccessibilityAudit.ViolationsAsync(watched.Page));
    }

    [Fact]
    public async Task The_theme_follows_the_system_until_the_reader_chooses_and_is_remembered()
    {
        await using var watched = await OpenAsync("01-line.html", colors: ColorScheme.Dark);
        var button = watched.Page.GetByRole(AriaRole.Button, new() { Name = "Dark theme" });
        await Assertions.Expect(button).ToHaveAttributeAsync("aria-pressed", "true");
        var dark = await PaperAsync(watched.Page);
        await watched.Page.EvaluateAsync("document.addEventListener('themechange', () => { window.changes = (window.changes ?? 0) + 1; })");

        await button.ClickAsync();

        var light = await PaperAsync(watched.Page);
        Assert.NotEqual(dark, light);
        Assert.Equal(1, await watched.Page.EvaluateAsync<int>("window.changes"));

        await watched.Page.ReloadAsync();
        Assert.Equal(light, await PaperAsync(watched.Page));

        // Another file may be drawn by another process of the browser, which hears of the choice a moment later.
        var elsewhere = "";
        for (var attempt = 0; attempt < 20 && elsewhere != light; attempt++)
        {
            await watched.GoToFileAsync(Path.Combine(_folder.FullName, "02-loss.html"));
            elsewhere = await PaperAsync(watched.Page);
        }

        Assert.Equal(light, elsewhere);
        watched.AssertQuiet();
    }

    [Fact]
    public async Task A_page_works_where_nothing_may_be_stored()
    {
        await using var watched = await browser.OpenAsync();
        await watched.Page.AddInitScriptAsync(
            "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('closed', 'SecurityError'); } })");
        await watched.GoToFileAsync(Written("01-line.html"));

        await watched.Page.GetByRole(AriaRole.Button, new() { Name = "Dark theme" }).ClickAsync();

        await Assertions.Expect(watched.Page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        watched.AssertQuiet();
    }

    [Fact]
    public async Task Code_folds_one_by_one_and_all_at_once()
    {
        await using var watched = await OpenAsync("01-line.html");
        var blocks = watched.Page.Locator(".listing:not(.set-up) > pre");
        var count = await blocks.CountAsync();

        await watched.Page.Locator(".listing:not(.set-up) > summary").First.ClickAsync();
        await Assertions.Expect(blocks.First).ToBeHiddenAsync();
        await Assertions.Expect(blocks.Nth(1)).ToBeVisibleAsync();

        await watched.Page.GetByRole(AriaRole.Button, new() { Name = "Hide code" }).ClickAsync();
        await Assertions.Expect(watched.Page.Locator(".listing > pre:visible")).ToHaveCountAsync(0);

        await watched.Page.GetByRole(AriaRole.Button, new() { Name = "Show code" }).ClickAsync();
        await Assertions.Expect(watched.Page.Locator(".listing > pre:visible")).ToHaveCountAsync(count);
        await Assertions.Expect(watched.Page.Locator(".set-up > pre")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Solutions_are_folded_and_shown_on_request()
    {
        await using var watched = await OpenAsync("01-line.html");
        var solution = watched.Page.Locator(".prose details pre.code");
        await Assertions.Expect(solution).ToBeHiddenAsync();

        await watched.Page.GetByRole(AriaRole.Button, new() { Name = "Show solutions" }).ClickAsync();

        await Assertions.Expect(solution).ToBeVisibleAsync();
        await Assertions.Expect(watched.Page.GetByRole(AriaRole.Button, new() { Name = "Hide solutions" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_copy_button_copies_the_code_as_written()
    {
        await using var watched = await OpenAsync("01-line.html", width: 360, configure: context => context.Permissions = ["clipboard-read", "clipboard-write"]);
        var written = SampleRun.Line().Cells.Last(cell => cell.Cell.IsCode).Cell.Text;
        var listing = watched.Page.Locator(".exercises .cell pre.code");

        await listing.HoverAsync();
        await listing.GetByRole(AriaRole.Button, new() { Name = "Copy" }).ClickAsync();

        await Assertions.Expect(listing.GetByRole(AriaRole.Button, new() { Name = "Copied" })).ToBeVisibleAsync();
        Assert.Equal(written, await watched.Page.EvaluateAsync<string>("navigator.clipboard.readText()"));
    }

    [Fact]
    public async Task Code_that_a_reader_marks_and_copies_has_its_lines()
    {
        await using var watched = await OpenAsync("01-line.html", width: 360);

        var marked = await watched.Page.Locator(".listing:not(.set-up) code").First.EvaluateAsync<string>(
            "code => { getSelection().selectAllChildren(code); return getSelection().toString(); }");

        Assert.Equal("var books = Datasets.Books();   // 30 books, made up for this course\nbooks.Take(4)", marked.TrimEnd());
    }

    [Fact]
    public async Task The_scripts_of_cells_run_under_the_policy()
    {
        await using var watched = await OpenAsync("01-line.html");

        await watched.Page.GetByRole(AriaRole.Button, new() { Name = "press" }).ClickAsync();
        await watched.Page.Locator(".sample-figure input").FocusAsync();
        await watched.Page.Keyboard.PressAsync("ArrowRight");

        await Assertions.Expect(watched.Page.GetByRole(AriaRole.Button, new() { Name = "clicked" })).ToBeVisibleAsync();
        await Assertions.Expect(watched.Page.Locator(".sample-figure")).ToHaveAttributeAsync("data-state", "21");
        watched.AssertQuiet();
    }

    [Fact]
    public async Task The_policy_stops_what_would_reach_for_a_network()
    {
        await using var watched = await OpenAsync("01-line.html");

        await watched.Page.EvaluateAsync("""
            async () => {
              for (const tag of ['img', 'script', 'iframe']) {
                const element = document.createElement(tag);
                element.src = 'http://localhost:9/' + tag;
                document.body.append(element);
              }
              await fetch('http://localhost:9/fetch').catch(() => {});
              document.body.insertAdjacentHTML('beforeend', '<p style="background:url(http://localhost:9/style)">p</p><i onclick="window.hostile=1">i</i>');
              document.body.lastChild.click();
            }
            """);

        Assert.True(watched.Errors.Count >= 5, string.Join('\n', watched.Errors));
        Assert.False(await watched.Page.EvaluateAsync<bool>("'hostile' in window"));
    }

    [Fact]
    public async Task Shared_scripts_load_from_files_beside_the_pages()
    {
        Browser.SkipUnlessItExists();
        var library = new DisplayedValue("text/html", $"<script>/*{new string('x', 150_000)}*/window.loaded = (window.loaded ?? 0) + 1;</script>");
        var runs = new[] { SampleRun.Of("part/a.dib", SampleRun.Code("x", library), SampleRun.Code("y", library)), SampleRun.Of("b.dib") };
        var report = Site.Write(runs, _folder.FullName, new SiteOptions(Assets: AssetsMode.Shared));
        await using var watched = await browser.OpenAsync();

        await watched.GoToFileAsync(report.Pages[0]);

        Assert.Equal(1, await watched.Page.EvaluateAsync<int>("window.loaded"));
        Assert.Empty(watched.Errors);
        Assert.Equal([new Uri(report.Assets[0]).AbsoluteUri], watched.Requests);
    }

    [Fact]
    public async Task Contents_stand_beside_the_text_or_fold_above_it_and_mark_where_the_reader_is()
    {
        await using var wide = await OpenAsync("01-line.html");
        await Assertions.Expect(wide.Page.Locator(".contents a").First).ToBeVisibleAsync();
        await wide.Page.Locator(".contents a[href='#your-turn']").ClickAsync();
        await Assertions.Expect(wide.Page.Locator(".contents a[href='#your-turn']")).ToHaveAttributeAsync("aria-current", "true");
        Assert.EndsWith("#your-turn", wide.Page.Url, StringComparison.Ordinal);

        await using var narrow = await OpenAsync("01-line.html", width: 360);
        await Assertions.Expect(narrow.Page.Locator(".contents a").First).ToBeHiddenAsync();
        await narrow.Page.Locator(".contents summary").ClickAsync();
        await Assertions.Expect(narrow.Page.Locator(".contents a").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_keyboard_reaches_the_skip_link_first_and_it_leads_to_the_text()
    {
        await using var watched = await OpenAsync("01-line.html");

        await watched.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(watched.Page.Locator(".skip")).ToBeFocusedAsync();
        await Assertions.Expect(watched.Page.Locator(".skip")).ToBeInViewportAsync();
        await watched.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(watched.Page.Locator("main")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Nothing_moves_for_a_reader_who_wants_that()
    {
        await using var watched = await OpenAsync("01-line.html", configure: context => context.ReducedMotion = ReducedMotion.Reduce);

        var moving = await watched.Page.EvaluateAsync<string[]>("""
            [document.documentElement, ...document.querySelectorAll('*')]
              .filter(element => { const style = getComputedStyle(element);
                return style.scrollBehavior === 'smooth' || style.animationName !== 'none' || parseFloat(style.transitionDuration) > 0; })
              .map(element => element.outerHTML.slice(0, 80))
            """);

        Assert.Empty(moving);
    }

    [Fact]
    public async Task A_page_reads_without_scripts()
    {
        await using var watched = await OpenAsync("01-line.html", configure: context => context.JavaScriptEnabled = false);

        await Assertions.Expect(watched.Page.Locator("h1")).ToBeVisibleAsync();
        await Assertions.Expect(watched.Page.Locator(".tool:visible")).ToHaveCountAsync(0);
    }

    private static async Task OpenAllFoldsAsync(IPage page) =>
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(details => { details.open = true; })");

    private static Task<string> PaperAsync(IPage page) =>
        page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");

    private async Task<WatchedPage> OpenAsync(
        string file,
        int width = 1280,
        ColorScheme colors = ColorScheme.Light,
        Action<BrowserNewContextOptions>? configure = null)
    {
        Browser.SkipUnlessItExists();
        var watched = await browser.OpenAsync(width, height: 900, colors, configure);
        await watched.GoToFileAsync(Written(file));
        return watched;
    }

    private string Written(string file)
    {
        Site.Write(SampleRun.All, _folder.FullName, new SiteOptions("From a Line to Deep Learning"));
        return Path.Combine(_folder.FullName, file);
    }
}
