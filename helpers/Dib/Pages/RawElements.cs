namespace Dib.Pages;

/// <summary>Finds the <c>script</c> and <c>style</c> elements of trusted HTML without building a tree of it.</summary>
/// <remarks>A figure's output can be 1.5 MB of which all but a little is one script: it is searched, never copied.</remarks>
internal static class RawElements
{
    /// <summary>The elements in order. What an HTML comment holds is no element.</summary>
    public static IEnumerable<RawElement> In(string html)
    {
        for (var at = html.IndexOf('<', StringComparison.Ordinal); at >= 0; at = html.IndexOf('<', at))
        {
            if (StartsWith(html, at, "<!--"))
            {
                var end = html.IndexOf("-->", at + 4, StringComparison.Ordinal);
                at = end < 0 ? html.Length : end + 3;
            }
            else if (Find(html, at, "script") is { } script)
            {
                yield return script;
                at = script.End;
            }
            else if (Find(html, at, "style") is { } style)
            {
                yield return style;
                at = style.End;
            }
            else
            {
                at++;
            }

            if (at >= html.Length)
            {
                yield break;
            }
        }
    }

    private static RawElement? Find(string html, int start, string name)
    {
        if (!StartsWith(html, start + 1, name) || !EndsName(html, start + 1 + name.Length))
        {
            return null;
        }

        var contentStart = EndOfTag(html, start) + 1;
        var contentEnd = html.IndexOf($"</{name}", contentStart, StringComparison.OrdinalIgnoreCase);
        if (contentEnd < 0)
        {
            return new RawElement(name, html[start..contentStart], contentStart, html.Length, start, html.Length);
        }

        return new RawElement(name, html[start..contentStart], contentStart, contentEnd, start, EndOfTag(html, contentEnd) + 1);
    }

    /// <summary>Where a tag's closing bracket stands; one inside a quoted attribute does not close it.</summary>
    private static int EndOfTag(string html, int start)
    {
        char? quote = null;
        for (var i = start; i < html.Length; i++)
        {
            if (quote is null && html[i] == '>')
            {
                return i;
            }

            quote = html[i] switch
            {
                var c when c == quote => null,
                '"' or '\'' when quote is null => html[i],
                _ => quote,
            };
        }

        return html.Length - 1;
    }

    private static bool EndsName(string html, int at) =>
        at >= html.Length || char.IsWhiteSpace(html[at]) || html[at] is '>' or '/';

    private static bool StartsWith(string html, int at, string start) =>
        html.AsSpan(Math.Min(at, html.Length)).StartsWith(start, StringComparison.OrdinalIgnoreCase);
}
