using System.CommandLine;
using Dib.Execution.Running;
using Dib.Pages;
using Dib.Watching;

namespace Dib.Commands;

/// <summary><c>dib watch</c>: shows pages in the browser and keeps them up to date while notebooks are written.</summary>
internal static class WatchCommand
{
    public static Command Create()
    {
        var notebooks = NotebooksArgument.Create();
        var limits = new RunLimitOptions();
        var command = new Command("watch", $"""
            Runs notebooks, shows their pages in the browser, and on each save runs what changed and reloads the page.
            When only text has changed nothing is run. The pages can be seen on this machine only.

            Examples:
              dib watch
              dib watch notebooks/01-line.dib

            {ExitCode.Explanation}
            """)
        {
            notebooks,
        };
        limits.AddTo(command);
        command.SetAction((parsed, cancellationToken) => WatchAsync(parsed.GetValue(notebooks)!, limits.Read(parsed), cancellationToken));
        return command;
    }

    private static async Task<int> WatchAsync(string[] arguments, Execution.RunOptions limits, CancellationToken cancellationToken)
    {
        // What is not there cannot be watched; what is broken may be mended while dib watches.
        var selection = NotebookSelection.Read(arguments);
        if (selection.Notebooks.IsEmpty)
        {
            foreach (var error in selection.Errors)
            {
                Console.Error.WriteLine(error);
            }

            return ExitCode.BadInput;
        }

        var folder = Directory.CreateTempSubdirectory("dib-watch-").FullName;
        try
        {
            await using var runner = new NotebookRunner(limits);
            await using var server = LoopbackServer.Start();
            var readme = FolderReadme.Beside(selection.Notebooks[0].Path);
            var options = new SiteOptions(readme.Title, AssetsMode.Shared, Introduction: readme.Introduction);
            await new NotebookWatch(arguments, runner, options, server, folder, Console.Out).RunAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Ctrl+C is how a watch ends.
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        return ExitCode.AllWell;
    }
}
