using System.Collections.Immutable;
using Dib.Execution;
using Dib.Notebooks;

namespace Dib.Watching;

/// <summary>Takes over what code cells showed when only the text around them has changed.</summary>
internal static class RetainedRun
{
    /// <returns>The notebook as it is now with the outputs of the earlier run, or null when its code has changed.</returns>
    public static NotebookRun? Of(Notebook notebook, NotebookRun earlier)
    {
        ArgumentNullException.ThrowIfNull(notebook);
        ArgumentNullException.ThrowIfNull(earlier);
        var before = new Queue<CellRun>(earlier.Cells.Where(cell => cell.Cell.IsCode));
        var cells = ImmutableArray.CreateBuilder<CellRun>(notebook.Cells.Length);
        foreach (var cell in notebook.Cells)
        {
            if (!cell.IsCode)
            {
                cells.Add(new CellRun(cell, CellStatus.Succeeded, [], TimeSpan.Zero));
            }
            else if (before.TryDequeue(out var run) && run.Cell.Language == cell.Language && run.Cell.Text == cell.Text)
            {
                cells.Add(run with { Cell = cell });
            }
            else
            {
                return null;
            }
        }

        return before.Count == 0 ? earlier with { Cells = cells.ToImmutable() } : null;
    }
}
