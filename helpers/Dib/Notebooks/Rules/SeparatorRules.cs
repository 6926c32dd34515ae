namespace Dib.Notebooks.Rules;

/// <summary>Lines that look like separators and are none, and text where the metadata should stand.</summary>
internal static class SeparatorRules
{
    public static IEnumerable<Finding> Check(string text, Notebook notebook)
    {
        var lines = DibParser.SplitIntoLines(text);
        var languages = notebook.Metadata is { } metadata
            ? CellLanguages.Default.With(NotebookMetadata.DeclaredLanguages(metadata))
            : CellLanguages.Default;
        for (var index = 0; index < lines.Length; index++)
        {
            var line = lines[index];
            if (!line.StartsWith("#!", StringComparison.Ordinal) || languages.CanonicalName(line[2..]) is not null)
            {
                continue;
            }

            if (languages.CanonicalName(line[2..].TrimEnd()) is not null)
            {
                yield return new Finding(index + 1, "separator", "delete the space after the language: with it the line starts no cell");
            }
            else if (languages.Names.FirstOrDefault(name => name.Equals(line[2..].TrimEnd(), StringComparison.OrdinalIgnoreCase)) is { } meant)
            {
                yield return new Finding(index + 1, "separator", $"write #!{meant}: upper and lower case count, and as it stands the line starts no cell");
            }
        }

        var metadataLine = Array.FindIndex(lines, line => line.StartsWith("#!meta", StringComparison.Ordinal));
        if (metadataLine > 0 && Array.FindIndex(lines, line => line.Length > 0) is var first && first < metadataLine)
        {
            yield return new Finding(first + 1, "metadata-first", "move the #!meta block to the top of the file: nothing may stand before it");
        }
    }
}
