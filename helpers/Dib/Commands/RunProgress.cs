using System.Collections.Immutable;
using System.Globalization;
using Dib.Execution;
using Dib.Execution.Running;
using Spectre.Console;

namespace Dib.Commands;

/// <summary>Tells how the runs get on: bars on a terminal, plain lines in a pipe.</summary>
internal static class RunProgress
{
    public static async Task<ImmutableArray<NotebookRun>> ShowAsync(
        ImmutableArray<NotebookSource> notebooks, bool quiet, Func<IRunProgress, Task<ImmutableArray<NotebookRun>>> run)
    {
        if (quiet)
        {
            return await run(new Silent()).ConfigureAwait(false);
        }

        if (Console.IsOutputRedirected)
        {
            return await run(new RunLines(Console.Out)).ConfigureAwait(false);
        }

        ImmutableArray<NotebookRun> runs = [];
        await AnsiConsole.Progress()
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new ElapsedTimeColumn())
            .StartAsync(async context => runs = await run(new Bars(context, notebooks)).ConfigureAwait(false))
            .ConfigureAwait(false);
        return runs;
    }

    private sealed class Silent : IRunProgress
    {
        public void Started(NotebookSource notebook)
        {
        }

        public void CellStarted(NotebookSource notebook, int index)
        {
        }

        public void Finished(NotebookSource notebook, NotebookRun run)
        {
        }
    }

    private sealed class Bars : IRunProgress
    {
        private readonly ImmutableDictionary<string, ProgressTask> _tasks;

        public Bars(ProgressContext context, ImmutableArray<NotebookSource> notebooks) =>
            _tasks = notebooks.ToImmutableDictionary(
                notebook => notebook.Path,
                notebook => context.AddTask(
                    Markup.Escape(NotebookNames.Short(notebook.Path)),
                    autoStart: false,
                    maxValue: Math.Max(1, notebook.Notebook.Cells.Length)));

        public void Started(NotebookSource notebook) => _tasks[notebook.Path].StartTask();

        public void CellStarted(NotebookSource notebook, int index) => _tasks[notebook.Path].Value = index;

        public void Finished(NotebookSource notebook, NotebookRun run)
        {
            var task = _tasks[notebook.Path];
            var mark = run.Succeeded ? "[green]done[/]" : "[red]failed[/]";
            task.Description = string.Create(CultureInfo.InvariantCulture, $"{Markup.Escape(NotebookNames.Short(notebook.Path))} {mark}");
            task.Value = task.MaxValue;
            task.StopTask();
        }
    }
}
