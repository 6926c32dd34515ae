using System.Buffers;
using System.Text;

namespace Dib.Pages;

/// <summary>Text made safe for a page.</summary>
internal static class Html
{
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'\r\0");

    /// <summary>
    /// Escapes text for element content and for quoted attributes alike. Line ends become \n and NUL becomes U+FFFD, as
    /// a browser's parser would make them: what stands in the page is then exactly what a browser reads.
    /// </summary>
    public static string Escape(string text)
    {
        var first = text.AsSpan().IndexOfAny(Special);
        if (first < 0)
        {
            return text;
        }

        var html = new StringBuilder(text.Length + 16).Append(text, 0, first);
        for (var i = first; i < text.Length; i++)
        {
            _ = text[i] switch
            {
                '&' => html.Append("&amp;"),
                '<' => html.Append("&lt;"),
                '>' => html.Append("&gt;"),
                '"' => html.Append("&quot;"),
                '\'' => html.Append("&#39;"),
                '\0' => html.Append('\uFFFD'),
                '\r' when i + 1 < text.Length && text[i + 1] == '\n' => html,
                '\r' => html.Append('\n'),
                var other => html.Append(other),
            };
        }

        return html.ToString();
    }

    /// <summary>Line ends as a browser's parser makes them: a script's hash depends on every character.</summary>
    public static string WithPlainLineEnds(string html) =>
        html.Contains('\r', StringComparison.Ordinal)
            ? html.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n')
            : html;
}
