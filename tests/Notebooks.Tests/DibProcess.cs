using System.Diagnostics;

namespace Notebooks.Tests;

/// <summary>The real <c>dib</c>, run as an author runs it.</summary>
/// <param name="ExitCode">0 all well, 1 a cell failed, 2 bad usage or unreadable file, 3 timed out.</param>
/// <param name="Text">Everything it printed, errors included.</param>
internal sealed record DibProcess(int ExitCode, string Text)
{
    public static async Task<DibProcess> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            WorkingDirectory = Course.Root,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "dib.dll"));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new(process.ExitCode, await output + await errors);
    }
}
