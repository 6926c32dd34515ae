using System.CommandLine;

namespace Dib.Commands;

/// <summary><c>dib run</c>: runs notebooks and reports.</summary>
internal static class RunCommand
{
    public static Command Create()
    {
        var notebooks = NotebooksArgument.Create();
        var json = new Option<bool>("--json") { Description = "Print the report as JSON on standard output." };
        var limits = new RunLimitOptions();
        var command = new Command("run", $"""
            Runs notebooks and reports how it went: cells, the slowest ones, errors.

            Examples:
              dib run                          every notebook of the folder "notebooks"
              dib run 01-line.dib --timeout 10
              dib run notebooks --json

            {ExitCode.Explanation}
            """)
        {
            notebooks,
            json,
        };
        limits.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var asJson = parsed.GetValue(json);
            var outcome = await RunSession.RunAsync(parsed.GetValue(notebooks)!, limits.Read(parsed), quiet: asJson, cancellationToken).ConfigureAwait(false);
            if (outcome is null)
            {
                return ExitCode.Interrupted;
            }

            if (asJson)
            {
                Console.Out.WriteLine(JsonReport.Of(outcome.Runs));
            }
            else
            {
                RunReport.Print(outcome.Runs, Console.Out);
            }

            return outcome.ExitCode;
        });
        return command;
    }
}
