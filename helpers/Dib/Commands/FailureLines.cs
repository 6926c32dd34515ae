using System.Collections.Immutable;
using System.Globalization;
using Dib.Execution;

namespace Dib.Commands;

/// <summary>One line for each failed cell, with a place that a terminal makes clickable.</summary>
internal static class FailureLines
{
    public static IEnumerable<string> Of(ImmutableArray<NotebookRun> runs) => runs.SelectMany(Of);

    /// <summary>The file's line for a failure of a cell.</summary>
    public static int FileLine(CellRun cell, Failure failure) => cell.Cell.Line + (failure.Line ?? 1) - 1;

    private static IEnumerable<string> Of(NotebookRun run)
    {
        var path = NotebookNames.Short(run.Path);
        for (var index = 0; index < run.Cells.Length; index++)
        {
            foreach (var failure in run.Cells[index].Outputs.OfType<Failure>())
            {
                yield return string.Create(
                    CultureInfo.InvariantCulture,
                    $"{path}:{FileLine(run.Cells[index], failure)}: cell {index + 1}: {failure.Title}: {failure.Message}");
            }
        }

        if (run.Ending != RunEnding.Completed && !run.Cells.Any(cell => cell.Outputs.OfType<Failure>().Any()))
        {
            yield return $"{path}: {run.EndingMessage}";
        }
    }
}
