namespace Dib.Notebooks.Rules;

/// <summary>Only csharp, markdown and html cells mean the same in every editor.</summary>
internal static class LanguageRule
{
    public static IEnumerable<Finding> Check(Notebook notebook) =>
        notebook.Cells
            .Where(cell => cell.Language is not (CellLanguages.CSharp or CellLanguages.Markdown or CellLanguages.Html))
            .Select(cell => new Finding(cell.Line, "language", Mend(cell.Language)));

    private static string Mend(string language) => language switch
    {
        "javascript" => "javascript runs in a different place in each editor; show an html cell or a value that formats itself as HTML",
        "mermaid" => "mermaid needs a network; draw the picture in C# or put an SVG into an html cell",
        _ => $"{language} cells do not run everywhere; use csharp, markdown or html",
    };
}
