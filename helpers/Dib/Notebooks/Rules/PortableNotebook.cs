using System.Collections.Immutable;

namespace Dib.Notebooks.Rules;

/// <summary>Checks a notebook against the rules of the portable notebook.</summary>
/// <remarks>
/// The rules say what the .NET Interactive kernel, Verso and dib agree on, found by trying each of them. They look at the text
/// only: nothing is run.
/// </remarks>
internal static class PortableNotebook
{
    /// <summary>What does not work everywhere, in the order of the file.</summary>
    public static ImmutableArray<Finding> Check(string text)
    {
        var notebook = DibParser.Parse(text);
        return
        [
            .. SeparatorRules.Check(text, notebook)
                .Concat(LanguageRule.Check(notebook))
                .Concat(ImportRules.Check(notebook))
                .Concat(notebook.Cells.SelectMany(CheckCell))
                .OrderBy(finding => finding.Line)
                .ThenBy(finding => finding.Rule, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<Finding> CheckCell(Cell cell) => cell.Language switch
    {
        CellLanguages.CSharp => CodeRules.Check(cell),
        CellLanguages.Markdown => MarkdownRules.Check(cell),
        CellLanguages.Html => MarkdownRules.CheckImages(cell),
        _ => [],
    };
}
