using System.Diagnostics;
using Dib.Execution;

namespace Dib.Tests.Commands;

/// <summary>The package as somebody gets it: packed, installed from a folder, and used.</summary>
public sealed class ToolPackageTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_tool_installs_from_its_package_and_runs_a_notebook()
    {
        var configuration = AppContext.BaseDirectory.Contains($"{Path.DirectorySeparatorChar}Release{Path.DirectorySeparatorChar}", StringComparison.Ordinal) ? "Release" : "Debug";
        _folder.Write("nuget.config", "<configuration><packageSources><clear /><add key=\"here\" value=\"packed\" /></packageSources></configuration>");
        _folder.Write("a.dib", "#!csharp\n\nvar x = new[] { 1, 2 };\n\n#!csharp\n\nConsole.WriteLine(\"said\");\nx.Sum()");

        await SdkAsync("pack", Path.Combine(Repository.Root, "helpers", "Dib"), "--no-build", "-c", configuration, "-o", Path.Combine(_folder.Path, "packed"));
        await SdkAsync("tool", "install", "dib", "--tool-path", "tools");
        var tool = Path.Combine(_folder.Path, "tools", OperatingSystem.IsWindows() ? "dib.exe" : "dib");
        var (exitCode, output) = await RunAsync(tool, "export", "a.dib", "--format", "md", "--output", "out");

        Assert.True(exitCode == 0, output);
        Assert.Contains("said", await File.ReadAllTextAsync(Path.Combine(_folder.Path, "out", "a.md"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private async Task SdkAsync(params string[] arguments)
    {
        var (exitCode, output) = await RunAsync(DotnetHost.Path, arguments);
        Assert.True(exitCode == 0, output);
    }

    private async Task<(int ExitCode, string Output)> RunAsync(string command, params string[] arguments)
    {
        var start = new ProcessStartInfo(command, arguments)
        {
            WorkingDirectory = _folder.Path,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["NUGET_PACKAGES"] = Path.Combine(_folder.Path, "packages");
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output + await errors);
    }
}
