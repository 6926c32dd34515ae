using System.Collections.Immutable;
using Dib.Execution;
using Dib.Execution.Running;

namespace Dib.Commands;

/// <summary>What running the notebooks of a command line came to.</summary>
internal sealed record RunOutcome(ImmutableArray<NotebookSource> Notebooks, ImmutableArray<NotebookRun> Runs, int ExitCode);

/// <summary>Reads and runs the notebooks of a command line, telling how it gets on.</summary>
internal static class RunSession
{
    /// <returns>The outcome, or null when the user ended it: nothing is left running then.</returns>
    public static async Task<RunOutcome?> RunAsync(
        IReadOnlyList<string> arguments, RunOptions options, bool quiet, CancellationToken cancellationToken)
    {
        var runner = new NotebookRunner(options);
        await using (runner.ConfigureAwait(false))
        {
            // Reading takes time that a worker can use to get its compiler going.
            runner.StartAhead(1);
            var selection = NotebookSelection.Read(arguments);
            runner.StartAhead(selection.Notebooks.Length);
            foreach (var error in selection.Errors)
            {
                Console.Error.WriteLine(error);
            }

            try
            {
                var runs = await RunProgress.ShowAsync(
                    selection.Notebooks,
                    quiet,
                    progress => runner.RunAsync(selection.Notebooks, progress, cancellationToken)).ConfigureAwait(false);
                foreach (var failure in FailureLines.Of(runs))
                {
                    Console.Error.WriteLine(failure);
                }

                return new RunOutcome(selection.Notebooks, runs, ExitCode.Of(runs, selection.Errors.Length > 0));
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                Console.Error.WriteLine("Stopped.");
                return null;
            }
        }
    }
}
