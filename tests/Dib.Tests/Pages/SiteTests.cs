using System.Globalization;
using Dib.Execution;
using Dib.Pages;

namespace Dib.Tests.Pages;

public sealed class SiteTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("dib-site-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_site_is_a_page_a_notebook_and_an_index_and_nothing_else()
    {
        var report = Site.Write(SampleRun.All, _folder.FullName, new SiteOptions());

        Assert.Equal(["01-line.html", "02-loss.html", "03-too-long.html"], report.Pages.Select(Path.GetFileName));
        Assert.Equal(Path.Combine(_folder.FullName, "index.html"), report.Index);
        Assert.Empty(report.Assets);
        Assert.Equal(
            report.Pages.Append(report.Index).Order(StringComparer.Ordinal),
            Directory.GetFiles(_folder.FullName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Pages_point_to_one_another_and_links_between_notebooks_to_pages()
    {
        var report = Site.Write(SampleRun.All, _folder.FullName, new SiteOptions());
        var pages = report.Pages.Select(path => ParsedPage.Parse(File.ReadAllText(path))).ToList();

        Assert.Null(pages[0].QuerySelector("[rel=prev]"));
        Assert.Equal("02-loss.html", pages[0].The("[rel=next]").GetAttribute("href"));
        Assert.Equal("01-line.html", pages[1].The("[rel=prev]").GetAttribute("href"));
        Assert.Equal("02-loss.html", pages[0].The(".prose a").GetAttribute("href"));
        Assert.Equal("01-line.html#your-turn", pages[1].The(".prose a").GetAttribute("href"));
    }

    [Theory]
    [InlineData("[a](../02-loss.dib)", "../02-loss.html")]
    [InlineData("[a](other.dib?x#y)", "other.html?x#y")]
    [InlineData("[a](./other.dib)", "other.html")]
    [InlineData("[a](unknown.dib)", "unknown.dib")]
    [InlineData("[a](https://example.org/other.dib)", "https://example.org/other.dib")]
    [InlineData("[a](#here)", "#here")]
    public void A_link_leads_where_its_author_meant(string markdown, string address)
    {
        var runs = new[] { SampleRun.Of("02-loss.dib"), SampleRun.Of("zh/01.dib", SampleRun.Markdown(markdown)), SampleRun.Of("zh/other.dib") };

        var report = Site.Write(runs, _folder.FullName, new SiteOptions());

        Assert.Equal(address, ParsedPage.Parse(File.ReadAllText(report.Pages[1])).The(".prose a").GetAttribute("href"));
    }

    [Fact]
    public void Pages_keep_the_folders_of_their_notebooks()
    {
        var report = Site.Write([SampleRun.Of("01.dib"), SampleRun.Of("zh/01.dib")], _folder.FullName, new SiteOptions());

        Assert.Equal(Path.Combine(_folder.FullName, "zh", "01.html"), report.Pages[1]);
        var page = ParsedPage.Parse(File.ReadAllText(report.Pages[1]));
        Assert.Equal("../index.html", page.The(".home").GetAttribute("href"));
        Assert.Equal("../01.html", page.The("[rel=prev]").GetAttribute("href"));
    }

    [Fact]
    public void No_two_notebooks_share_a_page_and_none_takes_the_index()
    {
        var runs = new[] { "index.dib", "a.dib", "A.dib", "b#1.dib" }.Select(file => SampleRun.Of(file)).ToList();

        var report = Site.Write(runs, _folder.FullName, new SiteOptions());

        Assert.Equal(["index-2.html", "a.html", "A-2.html", "b#1.html"], report.Pages.Select(Path.GetFileName));
        Assert.Contains(
            "b%231.html",
            ParsedPage.Parse(File.ReadAllText(report.Index)).QuerySelectorAll(".card a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public void The_index_shows_each_notebook_with_its_question_and_a_picture()
    {
        var report = Site.Write(SampleRun.All, _folder.FullName, new SiteOptions("A course", Introduction: "For <all>."));
        var index = ParsedPage.Parse(File.ReadAllText(report.Index));

        Assert.Equal("A course", index.The("h1").TextContent);
        Assert.Equal("For <all>.", index.The("h1 + p").TextContent);
        Assert.Equal(
            ["How much should this book cost?", "一条直线错了多少？", "What when it goes wrong?"],
            index.QuerySelectorAll(".card h2").Select(title => title.TextContent));
        Assert.Equal(3, index.QuerySelectorAll(".card .thumbnail > svg[aria-hidden=true]").Length);
        Assert.NotNull(index.The(".card:first-child svg[data-thumbnail]"));
        Assert.NotNull(index.The(".card:last-child .notice"));
    }

    [Fact]
    public void A_thumbnail_brings_nothing_that_acts_and_no_address_twice()
    {
        const string Svg = """
            <svg viewBox="0 0 9 9" onload="x()" width="9"><style>p{}</style><script>x()</script><defs><clipPath id="c"></clipPath></defs>
            <a href="javascript:x()"><g clip-path="url(#c)" onclick="x()"></g></a><g clip-path="url(#c)"></g><use href="#c"></use><use href="https://example.org/a.svg#c"></use></svg>
            """;
        var runs = new[] { "a.dib", "b.dib" }.Select(file => SampleRun.Of(file, SampleRun.Html($"<template>{Svg}</template>"))).ToList();

        var index = ParsedPage.Parse(File.ReadAllText(Site.Write(runs, _folder.FullName, new SiteOptions()).Index));

        Assert.Equal(["t0-c", "t1-c"], index.QuerySelectorAll("clipPath").Select(clip => clip.Id));
        Assert.Equal(["url(#t0-c)", "url(#t1-c)"], index.QuerySelectorAll(".thumbnail > svg > g").Select(group => group.GetAttribute("clip-path")));
        Assert.Empty(index.QuerySelectorAll(".thumbnail script, .thumbnail style, .thumbnail a, .thumbnail [onclick], .thumbnail [onload]"));
        Assert.DoesNotContain("example.org", index.The(".thumbnail").OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public void A_library_that_pages_share_stands_once_beside_them()
    {
        var value = new DisplayedValue("text/html", $"<script>/*{new string('x', 200_000)}*/</script>");
        var runs = new[] { "a.dib", "part/b.dib" }.Select(file => SampleRun.Of(file, SampleRun.Code("x", value))).ToList();

        var report = Site.Write(runs, _folder.FullName, new SiteOptions(Assets: AssetsMode.Shared));

        var asset = Assert.Single(report.Assets);
        Assert.InRange(new FileInfo(asset).Length, 200_000, 200_010);
        Assert.All(report.Pages, page => Assert.InRange(new FileInfo(page).Length, 1, 60_000));
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("zh-CN")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void The_same_runs_give_the_same_bytes_in_every_culture(string culture)
    {
        var expected = WriteAll("expected");
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);

            Assert.Equal(expected, WriteAll("again"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_page_that_cannot_be_written_leaves_the_old_one_and_no_half_one()
    {
        Site.Write([SampleRun.Line()], _folder.FullName, new SiteOptions());
        var page = Path.Combine(_folder.FullName, "01-line.html");
        var old = File.ReadAllBytes(page);
        Directory.CreateDirectory(page + ".tmp");

        Assert.ThrowsAny<Exception>(() => Site.Write([SampleRun.Line()], _folder.FullName, new SiteOptions("Other")));

        Assert.Equal(old, File.ReadAllBytes(page));
        Directory.Delete(page + ".tmp");
        Assert.Equal(["01-line.html", "index.html"], Directory.GetFiles(_folder.FullName).Select(Path.GetFileName).Order());
    }

    private List<string> WriteAll(string name)
    {
        var report = Site.Write(SampleRun.All, Path.Combine(_folder.FullName, name), new SiteOptions("A course"));
        return [.. report.Pages.Append(report.Index).Select(File.ReadAllText)];
    }
}
