using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Dib.Notebooks;

namespace Notebooks.Tests;

/// <summary>An exercise of a notebook: the cell that a reader edits, and the whole cell that its folded solution shows.</summary>
/// <param name="CellIndex">The position of the reader's cell in the notebook.</param>
/// <param name="Solution">The code that replaces it.</param>
internal sealed partial record Exercise(int CellIndex, string Solution)
{
    /// <summary>The exercises of a notebook: each cell with a <c>Check</c>, with the solution from the text right after it.</summary>
    public static ImmutableArray<Exercise> Of(Notebook notebook) =>
    [
        .. notebook.Cells.Select((cell, index) => (cell, index))
            .Where(item => item.cell.IsCode && item.cell.Text.Contains("Check.", StringComparison.Ordinal))
            .Select(item => new Exercise(item.index, SolutionAfter(notebook, item.index))),
    ];

    /// <summary>The same notebook with every exercise solved.</summary>
    public static Notebook Solve(Notebook notebook) => Of(notebook).Aggregate(
        notebook,
        (solved, exercise) => solved with
        {
            Cells = solved.Cells.SetItem(exercise.CellIndex, solved.Cells[exercise.CellIndex] with { Text = exercise.Solution }),
        });

    private static string SolutionAfter(Notebook notebook, int index)
    {
        var cell = notebook.Cells[index];
        var text = index + 1 < notebook.Cells.Length ? notebook.Cells[index + 1].Text : "";
        var match = FoldedSolution().Match(text);
        Assert.True(match.Success, $"Line {cell.Line}: no <details> with a ```csharp block follows this exercise.");
        return match.Groups["code"].Value;
    }

    [GeneratedRegex(@"<details>.*?<summary>.*?</summary>.*?```csharp\n(?<code>.*?)\n```.*?</details>", RegexOptions.Singleline)]
    private static partial Regex FoldedSolution();
}
