
namespace Dib.Notebooks.Rules;

/// <summary>An import stands alone in the first code cell, unquoted; libraries come in through it.</summary>
internal static class ImportRules
{
    public static IEnumerable<Finding> Check(Notebook notebook)
    {
        var isFirst = true;
        foreach (var cell in notebook.Cells.Where(cell => cell.IsCode))
        {
            if (cell.Language == CellLanguages.CSharp)
            {
                foreach (var finding in Check(cell, isFirst))
                {
                    yield return finding;
                }
            }

            isFirst = false;
        }
    }

    private static IEnumerable<Finding> Check(Cell cell, bool isFirst)
    {
        var directives = CellDirectives.Read(cell.Text);
        foreach (var import in directives.Imports)
        {
            var line = cell.Line + import.Line - 1;
            if (!isFirst)
            {
                yield return new Finding(line, "import-first", "move the import to the first code cell");
            }

            if (directives.Imports.Length > 1 || directives.IsTimed || !string.IsNullOrWhiteSpace(directives.Code))
            {
                yield return new Finding(line, "import-alone", "give the import a cell of its own: Verso loses what else stands there");
            }

            if (cell.Text.Split('\n')[import.Line - 1].Contains('"', StringComparison.Ordinal))
            {
                yield return new Finding(line, "import-unquoted", $"write #!import {import.Argument} without quotation marks");
            }
        }

        foreach (var reference in CellCode.Read(cell.Text).References)
        {
            if (!reference.Argument.TrimStart().StartsWith("nuget:", StringComparison.OrdinalIgnoreCase))
            {
                yield return new Finding(
                    cell.Line + reference.Line - 1,
                    "reference",
                    "let a build write the #r into a file that the notebook imports: a relative path fails in Verso, an absolute one on other machines");
            }
        }
    }
}
