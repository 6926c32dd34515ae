using System.Collections.Immutable;

namespace Dib.Pages;

/// <summary>What stands around a notebook's text: the site it belongs to, and the pages beside it.</summary>
/// <param name="Options">What the export chose.</param>
/// <param name="Page">The page's own path within the site, with / between folders.</param>
/// <param name="Previous">The page before it, if any.</param>
/// <param name="Next">The page after it, if any.</param>
internal sealed record PageFrame(SiteOptions Options, string Page, PageLink? Previous = null, PageLink? Next = null)
{
    /// <summary>The words in the language of the site.</summary>
    public PageWords Words { get; } = PageWords.For(Options.Language);

    /// <summary>The name of the site.</summary>
    public string SiteTitle => Options.Title ?? Words.SiteTitle;

    /// <summary>The way from the page to the site's folder: "" or "../".</summary>
    public string ToSiteFolder => string.Concat(Enumerable.Repeat("../", Page.Count(letter => letter == '/')));
}

/// <summary>A link to another page of the site.</summary>
internal sealed record PageLink(string Address, string Title);

/// <summary>A finished page.</summary>
/// <param name="Html">The whole file.</param>
/// <param name="SharedScripts">Scripts that must stand in the site's folder, by file name.</param>
internal sealed record Page(string Html, ImmutableSortedDictionary<string, string> SharedScripts);
