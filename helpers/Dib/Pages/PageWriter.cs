using System.Globalization;
using System.Text;
using Dib.Execution;

namespace Dib.Pages;

/// <summary>Writes a notebook's page. The same chapter in the same frame gives the same bytes, everywhere and always.</summary>
internal static class PageWriter
{
    /// <summary>The address of the first error, where the notice at the top leads.</summary>
    private const string ErrorId = "first-error";

    /// <summary>Addresses that headings must leave to the page.</summary>
    public static ReadOnlySpan<string> ReservedIds => new[] { PageShell.TextId, ErrorId };

    /// <summary>Writes the page.</summary>
    public static Page Write(Chapter chapter, PageFrame frame)
    {
        var trusted = new TrustedHtml(frame.Options.Assets, frame.ToSiteFolder);
        var text = new StringBuilder();
        new ChapterText(text, chapter, frame, trusted, ErrorId).Write();

        var page = new StringBuilder(text.Length + 64_000);
        PageShell.Open(
            page,
            frame,
            $"{chapter.Title} – {frame.SiteTitle}",
            chapter.Lede,
            trusted.Policy(PageAssets.ThemeScript, PageAssets.Script),
            tools: true);
        page.Append("<div class=\"layout\">\n");
        AppendContents(page, chapter, frame.Words);
        page.Append("<main id=\"").Append(PageShell.TextId).Append("\" tabindex=\"-1\">\n<article>\n");
        AppendKicker(page, chapter, frame.Words);
        AppendNotice(page, chapter.Run, frame.Words);
        page.Append(text).Append("</article>\n");
        AppendNeighbours(page, frame);
        page.Append("</main>\n</div>\n");
        PageShell.Close(page, PageWords.Fill(Html.Escape(frame.Words.MadeFrom), $"<code>{Html.Escape(Path.GetFileName(chapter.Run.Path))}</code>"));
        return new Page(page.ToString(), trusted.SharedScripts);
    }

    private static void AppendContents(StringBuilder page, Chapter chapter, PageWords words)
    {
        var entries = chapter.Headings.Where(heading => heading.Level is 2 or 3).ToList();
        if (entries.Count < 2)
        {
            return;
        }

        page.Append("<nav class=\"contents\" aria-label=\"").Append(words.Contents).Append("\"><details><summary>")
            .Append(words.Contents).Append("</summary>\n<ol>\n");
        foreach (var heading in entries)
        {
            page.Append(heading.Level == 3 ? "<li class=\"sub\">" : "<li>").Append("<a href=\"#")
                .Append(Html.Escape(Uri.EscapeDataString(heading.Id))).Append("\">").Append(Html.Escape(heading.Text)).Append("</a></li>\n");
        }

        page.Append("</ol></details></nav>\n");
    }

    private static void AppendKicker(StringBuilder page, Chapter chapter, PageWords words)
    {
        page.Append("<p class=\"kicker\">");
        if (chapter.Number is not null)
        {
            page.Append("<span class=\"number\">").Append(Html.Escape(chapter.Number)).Append("</span> ");
        }

        if (chapter.HasOwnTitle)
        {
            page.Append("<span class=\"name\">").Append(Html.Escape(chapter.Name)).Append("</span> ");
        }

        page.Append("<span class=\"time\">").Append(PageWords.Fill(words.ReadingAlone, chapter.Minutes)).Append("</span></p>\n");
    }

    /// <summary>A reader must not take a page with an error for a good one, however far down the error is.</summary>
    private static void AppendNotice(StringBuilder page, NotebookRun run, PageWords words)
    {
        if (run.Succeeded)
        {
            return;
        }

        var sentence = run.Ending == RunEnding.Completed ? words.SomeCellsFailed : run.EndingMessage ?? words.EndedEarly;
        page.Append("<p class=\"notice\">").Append(Html.Escape(sentence)).Append(" <a href=\"#").Append(ErrorId).Append("\">")
            .Append(words.GoToError).Append("</a></p>\n");
    }

    private static void AppendNeighbours(StringBuilder page, PageFrame frame)
    {
        if (frame.Previous is null && frame.Next is null)
        {
            return;
        }

        page.Append("<nav class=\"neighbours\" aria-label=\"").Append(frame.Words.PreviousAndNext).Append("\">\n");
        Append(frame.Previous, "prev", frame.Words.Previous);
        Append(frame.Next, "next", frame.Words.Next);
        page.Append("</nav>\n");

        void Append(PageLink? link, string relation, string word)
        {
            if (link is not null)
            {
                page.Append(CultureInfo.InvariantCulture, $"<a rel=\"{relation}\" class=\"{relation}\" href=\"{Html.Escape(link.Address)}\">")
                    .Append(CultureInfo.InvariantCulture, $"<span class=\"label\">{word}</span> <span>{Html.Escape(link.Title)}</span></a>\n");
            }
        }
    }
}
