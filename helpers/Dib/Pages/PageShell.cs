using System.Text;

namespace Dib.Pages;

/// <summary>What all pages have in common: head, skip link, top bar, foot.</summary>
internal static class PageShell
{
    /// <summary>The address of the main text, where the skip link leads.</summary>
    public const string TextId = "text";

    private const string Icon =
        "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Cpath d='M2 14 14 3' stroke='%23c2410c' stroke-width='2.4' stroke-linecap='round'/%3E%3Cg fill='%231d4ed8'%3E%3Ccircle cx='4' cy='9' r='1.6'/%3E%3Ccircle cx='8' cy='10' r='1.6'/%3E%3Ccircle cx='11' cy='4' r='1.6'/%3E%3C/g%3E%3C/svg%3E";

    /// <summary>Everything up to the page's own content.</summary>
    /// <param name="page">Receives the HTML.</param>
    /// <param name="frame">The surroundings.</param>
    /// <param name="title">The title of the browser's tab.</param>
    /// <param name="description">One sentence for search engines and link previews; may be empty.</param>
    /// <param name="policy">The content security policy.</param>
    /// <param name="tools">Whether the bar offers to fold code and solutions.</param>
    public static void Open(StringBuilder page, PageFrame frame, string title, string description, string policy, bool tools)
    {
        var words = frame.Words;
        page.Append("<!DOCTYPE html>\n<html lang=\"").Append(Html.Escape(frame.Options.Language)).Append("\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Append("<meta http-equiv=\"Content-Security-Policy\" content=\"").Append(Html.Escape(policy)).Append("\">\n")
            .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n")
            .Append("<title>").Append(Html.Escape(title)).Append("</title>\n");
        if (description.Length > 0)
        {
            page.Append("<meta name=\"description\" content=\"").Append(Html.Escape(description)).Append("\">\n");
        }

        page.Append("<link rel=\"icon\" href=\"").Append(Icon).Append("\">\n")
            .Append("<script>").Append(PageAssets.ThemeScript).Append("</script>\n")
            .Append("<style>\n").Append(PageAssets.Style).Append("</style>\n</head>\n<body data-copy=\"").Append(words.Copy).Append("\" data-copied=\"").Append(words.Copied).Append("\">\n")
            .Append("<a class=\"skip\" href=\"#").Append(TextId).Append("\">").Append(words.SkipToContent).Append("</a>\n");
        OpenBar(page, frame, tools);
    }

    /// <summary>Everything after the page's own content.</summary>
    /// <param name="page">Receives the HTML.</param>
    /// <param name="origin">One sentence that says where the page comes from, already HTML; may be empty.</param>
    public static void Close(StringBuilder page, string origin)
    {
        if (origin.Length > 0)
        {
            page.Append("<footer class=\"foot\"><p>").Append(origin).Append("</p></footer>\n");
        }

        page.Append("<p class=\"unseen\" role=\"status\"></p>\n<script>").Append(PageAssets.Script).Append("</script>\n</body>\n</html>\n");
    }

    /// <summary>Buttons do nothing without scripts: they are hidden until the page's script shows them.</summary>
    private static void OpenBar(StringBuilder page, PageFrame frame, bool tools)
    {
        var words = frame.Words;
        var home = Html.Escape(SiteMap.Link(frame.Page, SiteMap.Index));
        page.Append("<header class=\"bar\"><a class=\"home\" href=\"").Append(home).Append("\">")
            .Append(Html.Escape(frame.SiteTitle)).Append("</a><div class=\"tools\">");
        if (tools)
        {
            AppendSwitch(page, "code", words.ShowAllCode, words.HideAllCode, "M6 4 2 8l4 4M10 4l4 4-4 4");
            AppendSwitch(page, "solutions", words.ShowAllSolutions, words.HideAllSolutions, "M3 8.5 6.5 12 13 4.5");
        }

        if (tools)
        {
            AppendTool(page, "print", words.Print, "<path d=\"M4 6V2h8v4M4 12H2V6h12v6h-2M4 10h8v4H4z\"/>");
        }

        AppendTool(page, "theme", words.DarkTheme, "<circle cx=\"8\" cy=\"8\" r=\"6\"/><path class=\"half\" d=\"M8 2a6 6 0 0 1 0 12z\"/>", " aria-pressed=\"false\"");
        page.Append("</div></header>\n");
    }

    /// <summary>A button whose words change with what it will do.</summary>
    private static void AppendSwitch(StringBuilder page, string name, string show, string hide, string path) =>
        AppendTool(page, name, show, $"<path d=\"{path}\"/>", $" data-show=\"{show}\" data-hide=\"{hide}\"");

    private static void AppendTool(StringBuilder page, string name, string word, string icon, string attributes = "") =>
        page.Append("<button type=\"button\" class=\"tool\" data-tool=\"").Append(name).Append("\" title=\"").Append(word).Append('"').Append(attributes)
            .Append(" hidden><svg viewBox=\"0 0 16 16\" aria-hidden=\"true\">").Append(icon)
            .Append("</svg><span class=\"tool-name\">").Append(word).Append("</span></button>");
}
