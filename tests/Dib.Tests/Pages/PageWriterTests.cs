using AngleSharp.Dom;
using Dib.Execution;
using Dib.Notebooks;
using Dib.Pages;

namespace Dib.Tests.Pages;

public sealed class PageWriterTests
{
    private static readonly IDocument Line =
        ParsedPage.Of(SampleRun.Line(), previous: new PageLink("00-start.html", "Start"), next: new PageLink("02-loss.html", "How wrong?"));

    [Fact]
    public void A_page_has_the_landmarks_that_readers_find_their_way_by()
    {
        Assert.Equal("en", Line.DocumentElement.GetAttribute("lang"));
        Assert.Equal("How much should this book cost? – A site", Line.Title);
        Assert.Equal($"#{Line.The("main").Id}", Line.Body!.FirstElementChild!.GetAttribute("href"));
        Assert.NotNull(Line.The("body > header a.home[href='index.html']"));
        Assert.NotNull(Line.The("nav.contents[aria-label=Contents]"));
        Assert.NotNull(Line.The("main > article > .prose > h1"));
        Assert.NotNull(Line.The("nav.neighbours a[rel=prev][href='00-start.html']"));
        Assert.NotNull(Line.The("nav.neighbours a[rel=next][href='02-loss.html']"));
        Assert.NotNull(Line.The("body > footer"));
    }

    [Fact]
    public void Every_address_stands_once_and_the_contents_lead_to_headings()
    {
        var ids = Line.QuerySelectorAll("[id]").Select(element => element.Id).ToList();
        Assert.Equal(ids.Distinct(), ids);

        var links = Line.QuerySelectorAll(".contents a").Select(link => Uri.UnescapeDataString(link.GetAttribute("href")![1..]));
        Assert.Equal(Line.QuerySelectorAll("h2, h3").Select(heading => heading.Id), links);
    }

    [Fact]
    public void The_chapter_says_its_number_its_name_and_how_long_it_takes()
    {
        Assert.Equal("1 Line Reading alone: about 4 min", Line.The("article > .kicker").TextContent);
        Assert.Equal("You will see: how two knobs place a line, and how a line predicts a price.", Line.The("meta[name=description]").GetAttribute("content"));
    }

    [Theory]
    [InlineData("en", "Your turn", "Contents")]
    [InlineData("zh-CN", "轮到你", "目录")]
    public void The_page_speaks_the_language_of_the_site(string language, string exercises, string contents)
    {
        var run = SampleRun.Of("a.dib", SampleRun.Markdown($"# T\n\n## A\n\n## {exercises}"));
        var page = ParsedPage.Of(run, new SiteOptions(Language: language));

        Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
        Assert.Equal(contents, page.The(".contents summary").TextContent);
        Assert.NotNull(page.The(".exercises"));
    }

    [Fact]
    public void A_notebook_without_a_title_is_called_by_its_file()
    {
        var page = ParsedPage.Of(SampleRun.Of("12-hand_writing.dib", SampleRun.Code("1"), SampleRun.Markdown("## First")));

        Assert.Equal("Hand writing", page.The("article > h1").TextContent);
        Assert.Equal("First", page.The("h2").TextContent);
    }

    [Fact]
    public void The_set_up_cell_is_folded_and_others_are_not()
    {
        Assert.False(Line.The(".listing.set-up").HasAttribute("open"));
        Assert.All(Line.QuerySelectorAll(".listing:not(.set-up)"), listing => Assert.True(listing.HasAttribute("open")));
    }

    [Fact]
    public void Outputs_stand_in_the_order_in_which_they_were_shown()
    {
        var page = ParsedPage.OfCode(
            "x",
            new ConsoleText("one ", IsError: false),
            new ConsoleText("\e[31mtwo\e[0m\r\n", IsError: false),
            new DisplayedValue("text/html", "<b>three</b>"),
            new ConsoleText("four", IsError: true),
            new DisplayedValue("text/plain", "five"),
            new DisplayedValue("application/json", "{\"six\":[1,2]}"),
            new DisplayedValue("text/markdown", "## seven"),
            new ConsoleText("\n", IsError: false));

        Assert.Equal(
            ["one two", "three", "Error textfour", "five", "{\n  \"six\": [\n    1,\n    2\n  ]\n}", "seven"],
            page.QuerySelectorAll(".outputs > .output").Select(output => output.TextContent.Trim()));
        Assert.Equal("H3", page.The(".output.prose").FirstElementChild!.TagName);
    }

    [Theory]
    [InlineData("image/png", "iVBORw0KGgo=\n", "data:image/png;base64,iVBORw0KGgo=")]
    [InlineData("image/svg+xml", "<svg/>", "data:image/svg+xml;base64,PHN2Zy8+")]
    public void Images_are_carried_in_the_page(string type, string content, string source)
    {
        var image = ParsedPage.OfCode("x", new DisplayedValue(type, content)).The(".picture > img");

        Assert.Equal(source, image.GetAttribute("src"));
        Assert.NotEmpty(image.GetAttribute("alt")!);
    }

    [Fact]
    public void A_failure_says_where_and_why_and_the_page_says_so_at_its_top()
    {
        var page = ParsedPage.Of(SampleRun.Failing());

        Assert.Equal("var y = x.Lenght;\n", page.The(".l.bad").TextContent);
        Assert.Equal("Error in line 2 CS1061", page.The(".failure-title").TextContent);
        Assert.False(page.The(".failure details").HasAttribute("open"));
        Assert.StartsWith("The cell ran longer than 60 s", page.The(".notice").TextContent, StringComparison.Ordinal);
        Assert.Equal(page.The(".notice a").GetAttribute("href"), $"#{page.The(".outputs:has(.failure)").Id}");
        Assert.Equal("Not run", page.The(".not-run").TextContent);
    }

    [Fact]
    public void A_run_broken_off_between_cells_says_so_where_it_stopped()
    {
        var page = ParsedPage.Of(
            SampleRun.Of("a.dib", SampleRun.Code("1"), SampleRun.Code("2") with { Status = CellStatus.NotRun }) with
            {
                Ending = RunEnding.ProcessDied,
                EndingMessage = "The process ended with Environment.Exit(5).",
            });

        Assert.Equal("The process ended with Environment.Exit(5).", page.The(".cell + .notice").TextContent);
        Assert.NotNull(page.The(".notice + .cell .not-run"));
    }

    [Fact]
    public void A_cell_of_another_language_is_named()
    {
        var run = SampleRun.Of("a.dib", new CellRun(new Cell("fsharp", "let x = 1", 1), CellStatus.Failed, [new Failure("Not supported here", "m")], TimeSpan.Zero));

        Assert.Equal("F#", ParsedPage.Of(run).The(".listing > summary").TextContent);
    }

    [Fact]
    public void How_long_a_cell_took_does_not_reach_the_page()
    {
        var run = SampleRun.Line();
        var slower = run with { Cells = [.. run.Cells.Select(cell => cell with { Duration = TimeSpan.FromSeconds(77) })] };

        Assert.Equal(ParsedPage.Write(run), ParsedPage.Write(slower));
    }

    [Fact]
    public void The_frame_of_a_page_weighs_less_than_forty_kilobytes()
    {
        var bare = ParsedPage.Write(SampleRun.Of("a.dib", SampleRun.Markdown("# T")));

        Assert.InRange(bare.Length, 1, 40_000);
    }
}
