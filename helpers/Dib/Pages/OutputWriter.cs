using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using Dib.Execution;

namespace Dib.Pages;

/// <summary>Writes what cells showed. Text is escaped; only values that declare HTML stand as they are.</summary>
/// <param name="words">The page's own words.</param>
/// <param name="trusted">Takes in the HTML of values that declare it.</param>
/// <param name="links">Where links in displayed markdown lead.</param>
internal sealed partial class OutputWriter(PageWords words, TrustedHtml trusted, ProseLinks links)
{
    private static readonly string[] Pictures = ["<figure", "<svg", "<canvas", "<iframe", "<video"];
    private static readonly JsonSerializerOptions Indented =
        new() { WriteIndented = true, IndentSize = 2, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>All outputs of a cell, in order; console text that came in pieces stands together.</summary>
    public void Write(StringBuilder page, ImmutableArray<Output> outputs)
    {
        for (var i = 0; i < outputs.Length; i++)
        {
            if (outputs[i] is ConsoleText console)
            {
                var text = new StringBuilder(console.Text);
                while (i + 1 < outputs.Length && outputs[i + 1] is ConsoleText more && more.IsError == console.IsError)
                {
                    text.Append(more.Text);
                    i++;
                }

                WriteConsole(page, text.ToString(), console.IsError);
            }
            else
            {
                Write(page, outputs[i]);
            }
        }
    }

    /// <summary>The HTML of an html cell or of a value that declares it.</summary>
    public void WriteHtml(StringBuilder page, string html)
    {
        var kind = Pictures.Any(tag => html.Contains(tag, StringComparison.OrdinalIgnoreCase)) ? "picture" : "html scroll";
        page.Append("<div class=\"output ").Append(kind).Append("\">").Append(trusted.Admit(html)).Append("</div>\n");
    }

    private void Write(StringBuilder page, Output output)
    {
        switch (output)
        {
            case DisplayedValue value:
                WriteValue(page, value);
                break;
            case Failure failure:
                WriteFailure(page, failure);
                break;
        }
    }

    private void WriteConsole(StringBuilder page, string text, bool isError)
    {
        var visible = TerminalCode().Replace(text, "").TrimEnd('\n', '\r');
        if (visible.Length == 0)
        {
            return;
        }

        page.Append(isError ? $"<div class=\"output\"><p class=\"label\">{words.ErrorText}</p>" : "<div class=\"output\">")
            .Append("<pre class=\"text console scroll\">").Append(Html.Escape(visible)).Append("</pre></div>\n");
    }

    private void WriteValue(StringBuilder page, DisplayedValue value)
    {
        switch (value.MimeType)
        {
            case "text/html":
                WriteHtml(page, trusted.WithoutRepeated(value.Parts));
                break;
            case "text/markdown":
                page.Append("<div class=\"output prose\">").Append(Prose.ReadOutput(value.Content, links)).Append("</div>\n");
                break;
            case "application/json":
                WriteText(page, Readable(value.Content));
                break;
            case var type when type.StartsWith("image/", StringComparison.Ordinal):
                WriteImage(page, type, value.Content);
                break;
            default:
                WriteText(page, value.Content);
                break;
        }
    }

    private static void WriteText(StringBuilder page, string text) =>
        page.Append("<div class=\"output\"><pre class=\"text scroll\">").Append(Html.Escape(text)).Append("</pre></div>\n");

    private void WriteImage(StringBuilder page, string type, string content)
    {
        // SVG comes as text, pictures of points as base64; as an image neither can run a script.
        var data = content.AsSpan().TrimStart().StartsWith("<", StringComparison.Ordinal)
            ? Convert.ToBase64String(Encoding.UTF8.GetBytes(content))
            : content.Trim();
        page.Append("<div class=\"output picture\"><img src=\"data:").Append(Html.Escape(type)).Append(";base64,")
            .Append(Html.Escape(data)).Append("\" alt=\"").Append(Html.Escape(words.Image)).Append("\"></div>\n");
    }

    private void WriteFailure(StringBuilder page, Failure failure)
    {
        var where = failure.Line is { } line ? PageWords.Fill(words.ErrorInLine, line) : words.Error;
        page.Append("<div class=\"output failure\"><p class=\"failure-title\"><span>").Append(Html.Escape(where)).Append("</span> ")
            .Append(Html.Escape(failure.Title)).Append("</p>\n<p class=\"failure-message\">").Append(Html.Escape(failure.Message)).Append("</p>\n");
        if (!string.IsNullOrWhiteSpace(failure.Details))
        {
            page.Append("<details><summary>").Append(words.Details).Append("</summary><pre class=\"text scroll\">")
                .Append(Html.Escape(failure.Details)).Append("</pre></details>\n");
        }

        page.Append("</div>\n");
    }

    private static string Readable(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return JsonSerializer.Serialize(document.RootElement, Indented);
        }
        catch (JsonException)
        {
            return json;
        }
    }

    /// <summary>Colours and cursor movements of a terminal.</summary>
    [GeneratedRegex(@"\e(\[[0-?]*[ -/]*[@-~]|\][^\a\e]*(\a|\e\\)|[@-Z\\-_])", RegexOptions.CultureInvariant)]
    private static partial Regex TerminalCode();
}
