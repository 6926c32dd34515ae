using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Dib.Execution.Messages;
using Dib.Notebooks;

namespace Dib.Execution.Running;

/// <summary>A notebook to run: where it lies, and what is in it.</summary>
internal sealed record NotebookSource(string Path, Notebook Notebook);

/// <summary>Hears how the runs get on; called from several threads.</summary>
internal interface IRunProgress
{
    void Started(NotebookSource notebook);

    void CellStarted(NotebookSource notebook, int index);

    void Finished(NotebookSource notebook, NotebookRun run);
}

/// <summary>Runs notebooks in processes of their own, several at once, and uses a process again when a notebook left it clean.</summary>
internal sealed class NotebookRunner : IAsyncDisposable
{
    private readonly RunOptions _options;
    private readonly ConcurrentBag<WorkerClient> _idle = [];
    private readonly SharedTexts _shared = new();

    public NotebookRunner(RunOptions options)
    {
        _options = options;
    }

    /// <summary>Starts the workers for so many notebooks before there is anything to run, so that they warm up in the meantime.</summary>
    public void StartAhead(int notebooks)
    {
        for (var count = _idle.Count; count < Math.Min(notebooks, _options.Workers); count++)
        {
            _idle.Add(WorkerClient.Start(_options.MemoryMegabytes));
        }
    }

    /// <summary>Runs all notebooks.</summary>
    /// <returns>The runs, in the order of the notebooks.</returns>
    public async Task<ImmutableArray<NotebookRun>> RunAsync(
        IReadOnlyList<NotebookSource> notebooks, IRunProgress progress, CancellationToken cancellationToken)
    {
        var runs = new NotebookRun[notebooks.Count];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = _options.Workers, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(Enumerable.Range(0, notebooks.Count), parallel, async (index, cancellation) =>
        {
            progress.Started(notebooks[index]);
            runs[index] = await RunAsync(notebooks[index], progress, cancellation).ConfigureAwait(false);
            progress.Finished(notebooks[index], runs[index]);
        }).ConfigureAwait(false);
        return ImmutableArray.Create(runs);
    }

    public async ValueTask DisposeAsync()
    {
        while (_idle.TryTake(out var worker))
        {
            await worker.DisposeAsync().ConfigureAwait(false);
        }
    }

    private async Task<NotebookRun> RunAsync(NotebookSource source, IRunProgress progress, CancellationToken cancellationToken)
    {
        if (!_idle.TryTake(out var worker))
        {
            worker = WorkerClient.Start(_options.MemoryMegabytes);
        }

        var isClean = false;
        try
        {
            worker.Send(new RunRequested(source.Path, source.Notebook.Cells, _options.Output, _options.MemoryMegabytes));
            (var run, isClean) = await ListenAsync(worker, source, progress, cancellationToken).ConfigureAwait(false);
            return run;
        }
        finally
        {
            if (isClean)
            {
                _idle.Add(worker);
            }
            else
            {
                await worker.DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    private async Task<(NotebookRun Run, bool IsClean)> ListenAsync(
        WorkerClient worker, NotebookSource source, IRunProgress progress, CancellationToken cancellationToken)
    {
        var recorder = new RunRecorder(source.Path, source.Notebook.Cells, _shared);
        Failure? lastWords = null;
        var hasStarted = false;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var watch = Stopwatch.StartNew();
        try
        {
            while (await worker.ReadAsync(limit.Token).ConfigureAwait(false) is { } message)
            {
                recorder.Record(message);
                switch (message)
                {
                    case CellCompiling compiling:
                        progress.CellStarted(source, compiling.Index);
                        watch.Restart();
                        hasStarted = false;
                        limit.CancelAfter(_options.PreparationTimeout);
                        break;
                    case CellStarted:
                        hasStarted = true;
                        limit.CancelAfter(_options.Timeout);
                        break;
                    case CellEnded:
                        limit.CancelAfter(System.Threading.Timeout.InfiniteTimeSpan);
                        break;
                    case ProcessEnding ending:
                        lastWords = ending.Failure;
                        break;
                    case RunEnded ended:
                        return (recorder.Completed(), ended.IsClean);
                }
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (recorder.BrokenOff(RunEnding.TimedOut, hasStarted ? TooSlow() : NeverReady(), watch.Elapsed), false);
        }

        var (exitCode, words) = await worker.WaitForEndAsync().ConfigureAwait(false);
        var failure = lastWords ?? ProcessDeath.Explain(exitCode, words, _options.MemoryMegabytes);
        return (recorder.BrokenOff(RunEnding.ProcessDied, failure, watch.Elapsed), false);
    }

    private Failure TooSlow() => new(
        "Timed out",
        string.Create(
            CultureInfo.InvariantCulture,
            $"This cell ran longer than {_options.Timeout.TotalSeconds:0.###} s and was stopped. Look for a loop that does not end, or allow more with --timeout."));

    private Failure NeverReady() => new(
        "Timed out",
        string.Create(
            CultureInfo.InvariantCulture,
            $"This cell was not ready to run within {_options.PreparationTimeout.TotalSeconds:0.###} s: its packages could not be fetched, or its code not be compiled, in that time."));
}
