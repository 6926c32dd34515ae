namespace Dib.Tests.Pages;

public sealed class ProseTests
{
    [Theory]
    [InlineData("**bold** and *italic*", "p strong")]
    [InlineData("| a | b |\n|---|--:|\n| 1 | 2 |", ".scroll > table td[align=right]")]
    [InlineData("<details><summary>Solution</summary>\n\ntext\n\n</details>", "details > summary")]
    [InlineData("x<sub>1</sub> and x<sup>2</sup>", "p sub + sup")]
    [InlineData("<kbd>Enter</kbd><br><abbr title=\"least squares\">LS</abbr>", "kbd + br + abbr[title]")]
    [InlineData("- [x] done", "li.task-list-item")]
    [InlineData("**Guess:** more or less?", "p.prompt > strong")]
    [InlineData("**猜一猜：** 多还是少？", "p.prompt > strong")]
    [InlineData("~~wrong~~", "del")]
    [InlineData("https://example.org/a", "a[href='https://example.org/a']")]
    [InlineData("[mail](mailto:a@example.org)", "a[href^=mailto]")]
    [InlineData("```csharp\nvar x = 1;\n```", "pre.code .k")]
    [InlineData("<details><summary>S</summary>\n\n```csharp\nvar x = 1;\n```\n\n</details>", "details pre.code .k")]
    [InlineData("![a dot](data:image/gif;base64,R0lGODlhAQABAAAAACw=)", "img[alt='a dot'][src^='data:image/gif']")]
    public void Markdown_that_prose_needs_comes_through(string markdown, string selector) =>
        Assert.NotNull(ParsedPage.OfMarkdown(markdown).The(".prose").QuerySelector(selector));

    [Theory]
    [InlineData("**not a prompt** at all", "p.prompt")]
    [InlineData("<p class=\"notice bar\">dressed up</p>", "article .notice, article .bar")]
    [InlineData("![far away](https://example.org/a.png)", "img")]
    [InlineData("![not there](nothing.png)", "img")]
    [InlineData("![not ours](../../../etc/shadow.png)", "img")]
    public void What_a_page_must_not_hold_does_not_come_through(string markdown, string selector) =>
        Assert.Null(ParsedPage.OfMarkdown(markdown).The(".prose").QuerySelector(selector));

    [Fact]
    public void An_image_that_cannot_be_carried_leaves_its_words() =>
        Assert.Equal("far away", ParsedPage.OfMarkdown("![far away](https://example.org/a.png)").The(".prose p").TextContent);

    [Fact]
    public void An_image_beside_the_notebook_is_carried_in_the_page()
    {
        var folder = Directory.CreateTempSubdirectory("dib-images-");
        try
        {
            File.WriteAllBytes(Path.Combine(folder.FullName, "a dot.gif"), [1, 2, 3]);
            var run = SampleRun.Of(Path.Combine(folder.FullName, "page.dib"), SampleRun.Markdown("![a dot](a%20dot.gif)"));

            Assert.Equal("data:image/gif;base64,AQID", ParsedPage.Of(run).The("img").GetAttribute("src"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("don't", "don’t")]
    [InlineData("\"quoted\" -- so...", "“quoted” – so…")]
    [InlineData("f'(x) stays, and `don't \"touch\" -- code`", "f'(x) stays, and don't \"touch\" -- code")]
    public void Text_is_set_with_the_marks_of_a_book(string markdown, string text) =>
        Assert.Equal(text, ParsedPage.OfMarkdown(markdown).The(".prose p").TextContent);

    [Fact]
    public void Levels_that_an_author_skips_are_closed_up_below_one_title()
    {
        var page = ParsedPage.OfMarkdown("# Title\n\n#### deep\n\n###### deeper\n\n# another\n\n## below it\n\n### more");

        Assert.Equal(
            ["H1", "H2", "H3", "H2", "H3", "H4"],
            page.QuerySelectorAll("h1, h2, h3, h4, h5, h6").Select(heading => heading.TagName));
    }

    [Fact]
    public void Headings_have_addresses_of_their_own_in_any_script()
    {
        var page = ParsedPage.OfMarkdown("# Title\n\n## What's new?\n\n## What's new?\n\n## 先看差距\n\n## Text\n\n## !?");

        Assert.Equal(
            ["title", "whats-new", "whats-new-2", "先看差距", "text-2", "section"],
            page.QuerySelectorAll("h1, h2").Select(heading => heading.Id));
    }

    [Fact]
    public void Each_heading_of_level_two_begins_a_section_and_exercises_are_told_apart()
    {
        var page = ParsedPage.OfMarkdown("# Title\n\n## One\n\na\n\n## Your turn\n\nb\n\n## Three\n\nc");

        Assert.Equal(["", "exercises", ""], page.QuerySelectorAll("section").Select(section => section.ClassName ?? ""));
        Assert.Equal(["One", "Your turn", "Three"], page.QuerySelectorAll("section > .prose:first-child > h2:first-child").Select(heading => heading.TextContent));
    }

    [Fact]
    public void A_heading_inside_folded_text_does_not_tear_it_apart()
    {
        var page = ParsedPage.OfMarkdown("# T\n\n## A\n\n<details><summary>S</summary>\n\n## inside\n\ntext\n\n</details>\n\nafter");

        Assert.Equal("inside", page.The("details > h2").TextContent);
        Assert.Equal("after", page.The("details + p").TextContent);
        Assert.Single(page.QuerySelectorAll("section"));
    }

    [Fact]
    public void Reference_links_work_across_sections() =>
        Assert.Equal(
            "https://example.org/",
            ParsedPage.OfMarkdown("# T\n\n## A\n\n[a][1]\n\n## B\n\n[1]: https://example.org/").The("section a").GetAttribute("href"));
}
