using Dib.Execution;
using Dib.Execution.Running;
using Dib.Notebooks;

[assembly: AssemblyFixture(typeof(Dib.Tests.Execution.RunnerFixture))]

namespace Dib.Tests.Execution;

/// <summary>Runs notebooks for all tests over the same workers, as an export of many notebooks does.</summary>
public sealed class RunnerFixture : IAsyncDisposable
{
    private readonly NotebookRunner _runner = new(Options);

    private static RunOptions Options { get; } = new() { Timeout = TimeSpan.FromSeconds(60), Workers = 2 };

    public ValueTask DisposeAsync() => _runner.DisposeAsync();

    /// <summary>Runs the cells of a notebook that needs no file.</summary>
    internal async Task<NotebookRun> RunAsync(string text)
    {
        using var folder = new TemporaryFolder();
        return await RunAsync(folder, text);
    }

    /// <summary>Runs a notebook in a folder with other files.</summary>
    internal Task<NotebookRun> RunAsync(TemporaryFolder folder, string text) => RunAsync(_runner, folder, text);

    /// <summary>Runs a notebook with limits of its own.</summary>
    internal static async Task<NotebookRun> RunAsync(RunOptions options, string text)
    {
        using var folder = new TemporaryFolder();
        await using var runner = new NotebookRunner(options);
        return await RunAsync(runner, folder, text);
    }

    private static async Task<NotebookRun> RunAsync(NotebookRunner runner, TemporaryFolder folder, string text)
    {
        var path = folder.Write("notebook.dib", text);
        var runs = await runner.RunAsync([new NotebookSource(path, NotebookFile.Read(path))], new NoProgress(), TestContext.Current.CancellationToken);
        return runs.Single();
    }

    internal sealed class NoProgress : IRunProgress
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
}
