using System.Collections.Immutable;
using System.Text.Json;

namespace Dib.Notebooks;

/// <summary>Reads the <c>.dib</c> format as the .NET Interactive kernel does.</summary>
/// <remarks>
/// A separator is a line that starts in column 0 and is exactly <c>#!</c> and the name of a language. Everything else is text
/// of the cell it stands in. The first line that starts with <c>#!meta</c> opens the metadata, which runs to the next line that
/// starts with <c>#!</c>. Text before the first separator is a csharp cell. Empty lines are trimmed at both ends of a cell.
/// </remarks>
internal static class DibParser
{
    private const string Prefix = "#!";
    private const string MetadataPrefix = "#!meta";

    /// <exception cref="NotebookException">The metadata is not a JSON object; the line is that of the JSON error.</exception>
    public static Notebook Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = SplitIntoLines(text);
        var languages = CellLanguages.Default;
        var cells = ImmutableArray.CreateBuilder<Cell>();
        var pending = new PendingCell(CellLanguages.CSharp);
        string? metadata = null;

        for (var index = 0; index < lines.Length; index++)
        {
            if (metadata is null && lines[index].StartsWith(MetadataPrefix, StringComparison.Ordinal))
            {
                var end = EndOfMetadata(lines, index + 1);
                metadata = string.Join('\n', lines[(index + 1)..end]);
                languages = languages.With(DeclaredLanguages(metadata, firstLine: index + 2));
                metadata = metadata.Trim();
                index = end;
                if (index == lines.Length)
                {
                    break;
                }
            }

            var line = lines[index];
            if (line.StartsWith(Prefix, StringComparison.Ordinal) && languages.CanonicalName(line[Prefix.Length..]) is { } language)
            {
                pending.AddTo(cells);
                pending = new PendingCell(language);
            }
            else
            {
                pending.Add(line, index + 1);
            }
        }

        pending.AddTo(cells);
        return new Notebook(metadata, cells.ToImmutable());
    }

    /// <summary>The lines of a text, whether they end in \n or \r\n.</summary>
    public static string[] SplitIntoLines(string text) => text.Split(["\r\n", "\n"], StringSplitOptions.None);

    private static int EndOfMetadata(string[] lines, int start)
    {
        var end = start;
        while (end < lines.Length && !lines[end].StartsWith(Prefix, StringComparison.Ordinal))
        {
            end++;
        }

        return end;
    }

    private static ImmutableArray<DeclaredLanguage> DeclaredLanguages(string json, int firstLine)
    {
        try
        {
            return NotebookMetadata.DeclaredLanguages(json);
        }
        catch (JsonException error)
        {
            throw new NotebookException(
                "the JSON after #!meta is broken (" + FirstSentence(error.Message) + "). Mend it, or delete the #!meta block: it is optional.",
                firstLine + (int)(error.LineNumber ?? 0),
                inner: error);
        }
    }

    // The rest of the message repeats the position, counted from the start of the JSON: the file's line says it better.
    private static string FirstSentence(string message)
    {
        var end = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return (end < 0 ? message : message[..end]).TrimEnd('.');
    }

    /// <summary>The lines of the cell that is being read.</summary>
    private sealed class PendingCell(string language)
    {
        private readonly List<string> _lines = [];
        private int _firstLine;

        public void Add(string line, int number)
        {
            // Leading empty lines are dropped here, so that the first line kept is the cell's first line.
            if (_lines.Count == 0)
            {
                if (line.Length == 0)
                {
                    return;
                }

                _firstLine = number;
            }

            _lines.Add(line);
        }

        public void AddTo(ImmutableArray<Cell>.Builder cells)
        {
            var count = _lines.Count;
            while (count > 0 && _lines[count - 1].Length == 0)
            {
                count--;
            }

            if (count > 0)
            {
                cells.Add(new Cell(language, string.Join('\n', _lines.Take(count)), _firstLine));
            }
        }
    }
}
