using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Dib.Pages;

/// <summary>Writes code as a block of lines, coloured where the language is C#.</summary>
/// <remarks>
/// Each line is an element that knows its own indentation, so that a long line wraps under itself on a phone instead of
/// falling back to the margin; the line ends stay in the text, so that copying gives the code as written.
/// </remarks>
internal static class CodeWriter
{
    private static readonly string?[] ClassNames = [null, "k", "t", "m", "s", "n", "c", "d"];

    /// <summary>A whole block.</summary>
    /// <param name="code">The code.</param>
    /// <param name="language">The language's name as a kernel or a fence gives it; may be empty.</param>
    /// <param name="markedLine">The 1-based line to mark as the one that failed.</param>
    public static string Block(string code, string language, int? markedLine = null)
    {
        var html = new StringBuilder(code.Length * 2);
        html.Append("<pre class=\"code\"><code>");
        var lineNumber = 1;
        var line = new StringBuilder();
        var column = 0;
        var indentation = 0;
        foreach (var (text, kind) in Pieces(Html.WithPlainLineEnds(code), language))
        {
            foreach (var (part, endsLine) in SplitLines(text))
            {
                if (indentation == column)
                {
                    indentation += part.Length - part.AsSpan().TrimStart(' ').Length;
                }

                column += part.Length;
                AppendPart(line, part, ClassNames[(int)kind]);
                if (endsLine)
                {
                    AppendLine(html, line.Append('\n'), indentation, lineNumber++ == markedLine);
                    line.Clear();
                    column = indentation = 0;
                }
            }
        }

        if (line.Length > 0)
        {
            AppendLine(html, line, indentation, lineNumber == markedLine);
        }

        return html.Append("</code></pre>").ToString();
    }

    /// <summary>A language's name as people write it.</summary>
    public static string DisplayName(string language) => language switch
    {
        "csharp" => "C#",
        "fsharp" => "F#",
        "javascript" => "JavaScript",
        "pwsh" => "PowerShell",
        "html" => "HTML",
        "sql" => "SQL",
        _ => language,
    };

    private static bool IsCSharp(string language) => language is "csharp" or "c#" or "cs" or "C#";

    private static ImmutableArray<CodePiece> Pieces(string code, string language) =>
        IsCSharp(language) ? CodeHighlighter.Classify(code) : [new CodePiece(code, CodeKind.Plain)];

    private static IEnumerable<(string Part, bool EndsLine)> SplitLines(string text)
    {
        var start = 0;
        for (var end = text.IndexOf('\n'); end >= 0; end = text.IndexOf('\n', start))
        {
            yield return (text[start..end], true);
            start = end + 1;
        }

        if (start < text.Length)
        {
            yield return (text[start..], false);
        }
    }

    private static void AppendPart(StringBuilder line, string part, string? className)
    {
        if (part.Length == 0)
        {
            return;
        }

        _ = className is null
            ? line.Append(Html.Escape(part))
            : line.Append("<span class=\"").Append(className).Append("\">").Append(Html.Escape(part)).Append("</span>");
    }

    private static void AppendLine(StringBuilder html, StringBuilder line, int indentation, bool isMarked)
    {
        html.Append(isMarked ? "<span class=\"l bad\"" : "<span class=\"l\"");
        if (indentation > 0)
        {
            html.Append(CultureInfo.InvariantCulture, $" style=\"--i:{indentation}\"");
        }

        html.Append('>').Append(line).Append("</span>");
    }
}
