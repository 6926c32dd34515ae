using System.CommandLine;

namespace Dib.Commands;

/// <summary>The command line of dib.</summary>
internal static class DibCommand
{
    public static async Task<int> InvokeAsync(string[] args)
    {
        var root = new RootCommand($"""
            Runs, checks, exports, converts and watches .dib notebooks.

            Running a notebook runs its code: run only notebooks that you trust.

            {ExitCode.Explanation}
            """)
        {
            RunCommand.Create(),
            CheckCommand.Create(),
            ExportCommand.Create(),
            ConvertCommand.Create(),
            WatchCommand.Create(),
        };
        var parsed = root.Parse(args);
        var exitCode = await parsed.InvokeAsync().ConfigureAwait(false);
        return parsed.Errors.Count > 0 ? ExitCode.BadInput : exitCode;
    }
}
