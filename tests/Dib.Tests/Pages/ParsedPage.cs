using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Dib.Execution;
using Dib.Pages;

namespace Dib.Tests.Pages;

/// <summary>Writes pages without touching the disk, and reads them as a browser does.</summary>
internal static class ParsedPage
{
    /// <summary>The HTML of a run's page, alone in its site.</summary>
    public static string Write(NotebookRun run, SiteOptions? options = null, PageLink? previous = null, PageLink? next = null)
    {
        var map = SiteMap.Of([run.Path]);
        var frame = new PageFrame(options ?? new SiteOptions("A site"), map.PageOf(run.Path), previous, next);
        return PageWriter.Write(Chapter.Of(run, map, PageWriter.ReservedIds), frame).Html;
    }

    /// <summary>The document of a run's page.</summary>
    public static IDocument Of(NotebookRun run, SiteOptions? options = null, PageLink? previous = null, PageLink? next = null) =>
        Parse(Write(run, options, previous, next));

    /// <summary>The document of a page of one markdown cell.</summary>
    public static IDocument OfMarkdown(string markdown) => Of(SampleRun.Of("page.dib", SampleRun.Markdown(markdown)));

    /// <summary>The document of a page of one code cell.</summary>
    public static IDocument OfCode(string code, params Output[] outputs) => Of(SampleRun.Of("page.dib", SampleRun.Code(code, [.. outputs])));

    /// <summary>Reads HTML.</summary>
    public static IDocument Parse(string html) => new HtmlParser().ParseDocument(html);

    /// <summary>An element that must be there.</summary>
    public static IElement The(this IParentNode node, string selector)
    {
        var found = node.QuerySelector(selector);
        Assert.True(found is not null, $"No element matches {selector}.");
        return found;
    }
}
