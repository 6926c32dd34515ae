using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Dib.Execution;
using Dib.Notebooks;

namespace Dib.Export;

/// <summary>A run as markdown.</summary>
/// <param name="Text">The markdown.</param>
/// <param name="Pictures">The pictures that the text shows, by the names under which they must lie beside it.</param>
internal sealed record MarkdownPage(string Text, ImmutableSortedDictionary<string, string> Pictures);

/// <summary>Writes a run as markdown: prose as it is, code in fences, outputs as text, tables and pictures.</summary>
/// <remarks>A figure that needs a script shows its picture if it brings one, else a link to the notebook's page.</remarks>
internal sealed partial class MarkdownExport
{
    private readonly StringBuilder _text = new();
    private readonly ImmutableSortedDictionary<string, string>.Builder _pictures = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
    private readonly string _name;

    private MarkdownExport(string name) => _name = name;

    /// <param name="run">The run.</param>
    /// <param name="name">The notebook's name without an ending, as its page's and pictures' names begin.</param>
    public static MarkdownPage Write(NotebookRun run, string name)
    {
        var export = new MarkdownExport(name);
        foreach (var cell in run.Cells)
        {
            export.Write(cell);
        }

        return new MarkdownPage(export._text.ToString(), export._pictures.ToImmutable());
    }

    private void Write(CellRun cell)
    {
        switch (cell.Cell.Language)
        {
            case CellLanguages.Markdown:
                // The neighbors are exported too.
                Block(NotebookLink().Replace(cell.Cell.Text, "$1.md"));
                break;
            case CellLanguages.Html:
                WriteHtml(cell.Cell.Text);
                break;
            default:
                Fence(cell.Cell.Text, cell.Cell.Language);
                break;
        }

        foreach (var output in cell.Outputs)
        {
            Write(output);
        }
    }

    private void Write(Output output)
    {
        switch (output)
        {
            case ConsoleText text:
                Fence(text.Text.TrimEnd('\n'), "text");
                break;
            case DisplayedValue { MimeType: "text/html" } value:
                WriteHtml(value.Content);
                break;
            case DisplayedValue { MimeType: "text/markdown" } value:
                Block(value.Content.Trim('\n'));
                break;
            case DisplayedValue { MimeType: "image/svg+xml" } value:
                Picture(value.Content, "figure", isPreview: false);
                break;
            case DisplayedValue value:
                Fence(value.Content.TrimEnd('\n'), value.MimeType.EndsWith("json", StringComparison.Ordinal) ? "json" : "text");
                break;
            case Failure failure:
                Fence($"{failure.Title}: {failure.Message}{(failure.Details is { } details ? "\n" + details : "")}", "text");
                break;
        }
    }

    private void WriteHtml(string html)
    {
        var kept = StaticHtml.Of(html);
        if (kept.Text is { } text)
        {
            Fence(text.Trim('\n'), "text");
        }
        else if (kept.Svg is { } svg)
        {
            Picture(svg, kept.Description, kept.IsPreview);
        }
        else if (kept.Markup is { } markup)
        {
            Block(markup.TrimEnd('\n'));
        }
        else
        {
            Block($"[{Escaped(kept.Description)}]({Uri.EscapeDataString(_name)}.html)");
        }
    }

    /// <summary>A picture beside the text. One that stands for something livelier leads to the page where that is.</summary>
    private void Picture(string svg, string description, bool isPreview)
    {
        var file = string.Create(CultureInfo.InvariantCulture, $"{_name}-{_pictures.Count + 1}.svg");
        _pictures.Add(file, svg + "\n");
        var picture = $"![{Escaped(description)}]({Uri.EscapeDataString(file)})";
        Block(isPreview ? $"[{picture}]({Uri.EscapeDataString(_name)}.html)" : picture);
    }

    // Longer than any run of backticks inside, so that nothing inside ends it.
    private void Fence(string content, string language)
    {
        var inside = Backticks().Matches(content).Select(match => match.Length).DefaultIfEmpty().Max();
        var fence = new string('`', Math.Max(3, inside + 1));
        Block($"{fence}{language}\n{content}\n{fence}");
    }

    private void Block(string block)
    {
        if (_text.Length > 0)
        {
            _text.Append('\n');
        }

        _text.Append(block).Append('\n');
    }

    private static string Escaped(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal);

    [GeneratedRegex("`+", RegexOptions.CultureInvariant)]
    private static partial Regex Backticks();

    [GeneratedRegex(@"(\]\((?![a-z]+:)[^()\s]*)\.dib(?=[)#])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex NotebookLink();
}
