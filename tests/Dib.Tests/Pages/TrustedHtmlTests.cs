using Dib.Execution;
using Dib.Pages;

namespace Dib.Tests.Pages;

public sealed class TrustedHtmlTests
{
    private static readonly string Library = $"<script>/*{new string('x', 2_000)}*/</script>";

    private readonly TrustedHtml _page = new(AssetsMode.SelfContained, "");

    [Fact]
    public void A_large_script_stands_once_and_a_small_one_each_time()
    {
        Assert.Equal($"<p>a</p>{Library}<script>draw()</script>", _page.Admit($"<p>a</p>{Library}<script>draw()</script>"));
        Assert.Equal("<p>b</p><script>draw()</script>", _page.Admit($"<p>b</p>{Library}<script>draw()</script>"));
    }

    [Fact]
    public void A_style_stands_once()
    {
        Assert.Equal("a<style>td{}</style>", _page.Admit("a<style>td{}</style>"));
        Assert.Equal("b", _page.Admit("b<style>td{}</style>"));
    }

    [Fact]
    public void Data_in_a_script_element_stands_each_time()
    {
        var data = Library.Replace("<script>", "<script type=\"application/json\">", StringComparison.Ordinal);

        Assert.Equal(data, _page.Admit(data));
        Assert.Equal(data, _page.Admit(data));
    }

    [Theory]
    [InlineData("<!--<script>a</script>-->")]
    [InlineData("<scripture>a</scripture>")]
    [InlineData("<script data-a='>'>a</script>")]
    [InlineData("<SCRIPT>a</SCRIPT >")]
    [InlineData("<script>a")]
    [InlineData("a < b <")]
    [InlineData("<")]
    [InlineData("<script")]
    [InlineData("")]
    public void Html_of_any_shape_comes_through_as_it_is(string html) => Assert.Equal(html, _page.Admit(html));

    [Fact]
    public void A_library_in_a_comment_does_not_stand_for_the_real_one()
    {
        _page.Admit($"<!--{Library}-->");

        Assert.Equal(Library, _page.Admit(Library));
    }

    [Fact]
    public void The_policy_names_every_script_and_handler_and_no_network()
    {
        var written = ParsedPage.Of(SampleRun.Line());
        var policy = written.The("meta[http-equiv=Content-Security-Policy]").GetAttribute("content")!;

        var scripts = written.Scripts.Where(script => script.Type != "application/json").ToList();
        Assert.Equal(4, scripts.Count);
        Assert.All(scripts, script => Assert.Contains(TrustedHtml.Hash(script.TextContent), policy, StringComparison.Ordinal));
        Assert.Contains($"'unsafe-hashes' {TrustedHtml.Hash("this.textContent='clicked'")}", policy, StringComparison.Ordinal);
        Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("http", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("script-src 'unsafe-inline'", policy, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_whose_cells_bring_no_script_may_not_make_any()
    {
        var policy = ParsedPage.OfMarkdown("# Text").The("meta[http-equiv]").GetAttribute("content")!;

        Assert.DoesNotContain("unsafe-eval", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("connect-src", policy, StringComparison.Ordinal);
    }

    [Fact]
    public void A_very_large_script_moves_beside_the_page_when_assets_are_shared()
    {
        var large = $"/*{new string('x', 100_001)}*/";
        var run = SampleRun.Of("a.dib", SampleRun.Code("x", Value($"<script>{large}</script>"), Value($"<script>{large}</script>"), Value("<script>draw()</script>")));
        var map = SiteMap.Of([run.Path]);
        var options = new SiteOptions(Assets: AssetsMode.Shared);

        var written = PageWriter.Write(Chapter.Of(run, map), new PageFrame(options, "part/a.html"));

        var (name, script) = Assert.Single(written.SharedScripts);
        Assert.Equal(large, script);
        var sources = ParsedPage.Parse(written.Html).Scripts.Select(element => element.Source).Where(source => source is not null);
        Assert.Equal([$"../{name}"], sources);
        Assert.InRange(written.Html.Length, 1, 60_000);
    }

    [Fact]
    public void Line_ends_are_those_that_a_browser_hashes()
    {
        _page.Admit("<script>a\r\nb</script>");

        Assert.Contains(TrustedHtml.Hash("a\nb"), _page.Policy(), StringComparison.Ordinal);
    }

    private static DisplayedValue Value(string html) => new("text/html", html);
}
