using AngleSharp.Dom;
using Browsing;
using Dib.Execution;
using Dib.Notebooks;
using Dib.Pages;

namespace Dib.Tests.Pages;

/// <summary>A notebook's text never becomes a script of its page, wherever it stands.</summary>
public sealed class HostileTextTests(Browser browser)
{
    private static readonly string[] Welcome = ["http", "https", "mailto"];

    public static TheoryData<string> Texts => [.. HostileText.AsText];

    public static TheoryData<string> Markdown => [.. HostileText.AsMarkdown];

    [Theory]
    [MemberData(nameof(Markdown))]
    public void Markdown_cannot_script_the_page(string text) => AssertHarmless(ParsedPage.OfMarkdown(text));

    [Theory]
    [MemberData(nameof(Markdown))]
    public void Displayed_markdown_cannot_script_the_page(string text) =>
        AssertHarmless(ParsedPage.OfCode("x", new DisplayedValue("text/markdown", text)));

    [Theory]
    [MemberData(nameof(Texts))]
    public void Text_is_shown_as_text_wherever_it_stands(string text)
    {
        var page = ParsedPage.Of(Everywhere(text), new SiteOptions(text, Language: text), new PageLink("a.html", text), new PageLink("b.html", text));

        AssertHarmless(page);
        Assert.Equal(text, page.The(".home").TextContent);
        Assert.Equal(text, page.The(".console").TextContent);
        Assert.Equal(text, page.The(".failure-message").TextContent);
        Assert.Equal(text, page.The(".listing code").TextContent);
        Assert.Equal(text, page.The(".next span:last-child").TextContent);
    }

    [Fact]
    public async Task A_browser_runs_none_of_it_even_without_the_policy()
    {
        Browser.SkipUnlessItExists();
        var html = ParsedPage.Write(Everywhere(string.Concat(HostileText.AsText)) with
        {
            Cells = [.. HostileText.AsMarkdown.Select(SampleRun.Markdown), .. HostileText.AsText.SelectMany(text => Everywhere(text).Cells)],
        });
        await using var watched = await browser.OpenAsync();

        await watched.Page.SetContentAsync(html.Replace("Content-Security-Policy", "None", StringComparison.Ordinal));
        foreach (var details in await watched.Page.QuerySelectorAllAsync("details"))
        {
            await details.EvaluateAsync("details => details.open = true");
        }

        Assert.False(await watched.Page.EvaluateAsync<bool>("'hostile' in window"));
        Assert.Empty(watched.Requests);
    }

    private static NotebookRun Everywhere(string text) =>
        SampleRun.Of(
            $"{text.Replace('/', '-')}.dib",
            SampleRun.Code(
                text,
                new ConsoleText(text, IsError: false),
                new ConsoleText(text, IsError: true),
                new DisplayedValue("text/plain", text),
                new DisplayedValue("application/json", $"[\"{text.Replace("\"", "\\\"", StringComparison.Ordinal)}\"]"),
                new DisplayedValue("application/json", text),
                new DisplayedValue("image/png", text),
                new DisplayedValue($"image/{text}", "AAAA"),
                new DisplayedValue(text, text),
                new Failure(text, text, 1, text)) with { Status = CellStatus.Failed },
            new CellRun(new Cell(text, text, 1), CellStatus.NotRun, [], TimeSpan.Zero)) with
        {
            Ending = RunEnding.ProcessDied,
            EndingMessage = text,
        };

    private static void AssertHarmless(IDocument page)
    {
        Assert.Equal([PageAssets.ThemeScript, PageAssets.Script], page.Scripts.Select(script => script.TextContent));
        Assert.Single(page.QuerySelectorAll("style"));
        Assert.Single(page.QuerySelectorAll("title"));
        Assert.Single(page.QuerySelectorAll("#text"));
        Assert.Empty(page.QuerySelectorAll("iframe, object, embed, form, input, base, template, link:not([rel=icon]), article svg, article button"));
        foreach (var attribute in page.All.SelectMany(element => element.Attributes))
        {
            Assert.False(attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase), $"{attribute.Name}={attribute.Value}");
        }

        foreach (var link in page.QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")!))
        {
            var isRelative = !link.Contains(':', StringComparison.Ordinal);
            Assert.True(isRelative || Welcome.Any(scheme => link.StartsWith(scheme + ":", StringComparison.OrdinalIgnoreCase)), link);
        }
    }
}
