using System.Diagnostics;
using System.Globalization;

namespace Dib.Tests.Commands;

/// <summary>However dib ends, it leaves no process behind and no half page.</summary>
public sealed class InterruptTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("INT", 130)]
    [InlineData("TERM", 143)]
    public async Task A_signal_ends_dib_and_its_workers(string signal, int exitCode)
    {
        using var dib = Start();
        var worker = await WorkerAsync();

        Signal(signal, dib.Id);
        await dib.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(dib.ExitCode == exitCode || dib.ExitCode == 130, $"exit code {dib.ExitCode}");
        await AssertEndsAsync(worker);
        Assert.False(Directory.Exists(Path.Combine(_folder.Path, "site")));
    }

    [Fact]
    public async Task A_worker_whose_parent_is_killed_ends_by_itself()
    {
        using var dib = Start();
        var worker = await WorkerAsync();

        dib.Kill();

        await AssertEndsAsync(worker);
    }

    private Process Start()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Signals are sent with kill.");
        _folder.Write("notebooks/endless.dib", "#!csharp\n\nSystem.IO.File.WriteAllText(\"pid.new\", Environment.ProcessId.ToString());\nSystem.IO.File.Move(\"pid.new\", \"pid\");\nwhile (true) { }");
        return DibProcess.Start(_folder.Path, new Dictionary<string, string>(), "export");
    }

    private async Task<int> WorkerAsync()
    {
        var file = Path.Combine(_folder.Path, "notebooks", "pid");
        while (!File.Exists(file))
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        return int.Parse(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), CultureInfo.InvariantCulture);
    }

    private static void Signal(string signal, int process)
    {
        using var kill = Process.Start("kill", ["-" + signal, process.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    private static async Task AssertEndsAsync(int worker)
    {
        try
        {
            using var process = Process.GetProcessById(worker);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        }
        catch (ArgumentException)
        {
            // It is gone already.
        }
    }
}
