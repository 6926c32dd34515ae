using Dib.Execution;
using Dib.Execution.Running;

namespace Dib.Commands;

/// <summary>Tells how the runs get on in plain lines, for a pipe or a log.</summary>
internal sealed class RunLines(TextWriter writer) : IRunProgress
{
    public void Started(NotebookSource notebook) => writer.WriteLine($"{NotebookNames.Short(notebook.Path)}: running");

    public void CellStarted(NotebookSource notebook, int index)
    {
        // A line a cell would bury the lines that matter.
    }

    public void Finished(NotebookSource notebook, NotebookRun run) =>
        writer.WriteLine($"{NotebookNames.Short(notebook.Path)}: {(run.Succeeded ? "done" : "failed")}");
}
