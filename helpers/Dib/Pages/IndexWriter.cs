using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Dib.Pages;

/// <summary>Writes the page that lists all notebooks: what they are for, then number, title, first line, reading time and a picture of each.</summary>
internal static class IndexWriter
{
    /// <summary>Writes the index.</summary>
    /// <param name="entries">The notebooks and where their pages stand, in order.</param>
    /// <param name="frame">The surroundings of the index itself.</param>
    public static string Write(ImmutableArray<(Chapter Chapter, string Page)> entries, PageFrame frame)
    {
        var policy = ContentSecurityPolicy.For(
            [TrustedHtml.Hash(PageAssets.ThemeScript), TrustedHtml.Hash(PageAssets.Script)],
            handlerHashes: [],
            trustsScripts: false,
            loadsShared: false);
        var page = new StringBuilder(64_000);
        var introduction = frame.Options.Introduction ?? "";
        PageShell.Open(page, frame, frame.SiteTitle, introduction, policy, tools: false);
        page.Append("<main id=\"").Append(PageShell.TextId).Append("\" class=\"index\" tabindex=\"-1\">\n<h1>")
            .Append(Html.Escape(frame.SiteTitle)).Append("</h1>\n");
        if (introduction.Length > 0)
        {
            page.Append("<p class=\"about\">").Append(Html.Escape(introduction)).Append("</p>\n");
        }

        page.Append("<ol class=\"cards\">\n");
        for (var i = 0; i < entries.Length; i++)
        {
            AppendCard(page, entries[i].Chapter, SiteMap.Link(frame.Page, entries[i].Page), i, frame.Words);
        }

        page.Append("</ol>\n</main>\n");
        PageShell.Close(page, origin: "");
        return page.ToString();
    }

    private static void AppendCard(StringBuilder page, Chapter chapter, string address, int position, PageWords words)
    {
        page.Append("<li class=\"card\"><a href=\"").Append(Html.Escape(address)).Append("\">\n<div class=\"thumbnail\">")
            .Append(Thumbnail.Of(chapter, position)).Append("</div>\n<p class=\"kicker\">");
        if (chapter.Number is not null)
        {
            page.Append("<span class=\"number\">").Append(Html.Escape(chapter.Number)).Append("</span> ");
        }

        if (chapter.HasOwnTitle)
        {
            page.Append("<span class=\"name\">").Append(Html.Escape(chapter.Name)).Append("</span> ");
        }

        page.Append(CultureInfo.InvariantCulture, $"<span class=\"time\">{PageWords.Fill(words.ReadingTime, chapter.Minutes)}</span></p>\n")
            .Append("<h2>").Append(Html.Escape(chapter.Title)).Append("</h2>\n");
        if (chapter.Lede.Length > 0)
        {
            page.Append("<p class=\"lede\">").Append(Html.Escape(chapter.Lede)).Append("</p>\n");
        }

        if (!chapter.Run.Succeeded)
        {
            page.Append("<p class=\"notice\">").Append(Html.Escape(words.SomeCellsFailed)).Append("</p>\n");
        }

        page.Append("</a></li>\n");
    }
}
