using System.Diagnostics;
using System.Globalization;
using Dib.Execution.Messages;
using Dib.Execution.Packages;
using Dib.Execution.Scripting;
using Dib.Notebooks;

namespace Dib.Execution.Worker;

/// <summary>Runs one notebook from its first cell to its last, and reports as it goes.</summary>
internal sealed class NotebookSession
{
    private const int StackBytes = 8 * 1024 * 1024;

    private readonly RunRequested _request;
    private readonly Action<WorkerMessage> _send;
    private readonly CellOutputs _outputs;
    private readonly StepQueue _steps = new();
    private readonly ScriptRunner _runner;
    private readonly CellPreparation _preparation;

    public NotebookSession(RunRequested request, Action<WorkerMessage> send)
    {
        _request = request;
        _send = send;
        _outputs = new CellOutputs(send, request.Limits);
        var folder = Path.GetDirectoryName(request.Path)!;
        var assemblies = new NotebookAssemblies();
        _runner = new ScriptRunner(assemblies);
        var packages = new PackageRestore(folder, PackageRestore.DefaultCacheFolder);
        _preparation = new CellPreparation(request.Path, new CellReferences(folder, packages, assemblies), _steps);
    }

    /// <summary>Runs the cells on a thread of their own while a second thread compiles ahead.</summary>
    /// <returns>Whether every cell ran to its end.</returns>
    public bool Run()
    {
        var preparing = new Thread(() => _preparation.Run(_request.Cells), StackBytes) { IsBackground = true, Name = StrayThreads.OwnPrefix + "compile" };
        preparing.Start();
        var succeeded = true;
        var running = new Thread(() => succeeded = RunCells(), StackBytes) { IsBackground = true, Name = StrayThreads.OwnPrefix + "run" };
        running.Start();
        running.Join();
        _steps.Stop();
        preparing.Join();
        return succeeded;
    }

    private bool RunCells()
    {
        CellOutputs.Current = _outputs;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        var succeeded = true;
        for (var index = 0; index < _request.Cells.Length; index++)
        {
            var cell = _request.Cells[index];
            if (cell.Language == CellLanguages.CSharp)
            {
                if (succeeded)
                {
                    succeeded = Run(index);
                }
                else
                {
                    _send(new CellEnded(index, CellStatus.NotRun, null, TimeSpan.Zero));
                }
            }
            else if (cell.IsCode)
            {
                _send(new CellEnded(index, CellStatus.Failed, UnsupportedLanguage.In(cell), TimeSpan.Zero));
            }
        }

        _outputs.Close();
        return succeeded;
    }

    private bool Run(int index)
    {
        _outputs.Begin(index);
        _send(new CellCompiling(index));
        var watch = Stopwatch.StartNew();
        var failure = RunSteps(index, watch) ?? _outputs.Excess;
        _send(new CellEnded(index, failure is null ? CellStatus.Succeeded : CellStatus.Failed, failure, watch.Elapsed));
        return failure is null;
    }

    private Failure? RunSteps(int index, Stopwatch watch)
    {
        while (true)
        {
            switch (_steps.Take())
            {
                case RunStep step:
                    _send(new CellStarted(index));
                    if (Run(step) is { } failure)
                    {
                        return failure;
                    }

                    break;
                case FailStep fail:
                    return fail.Failure;
                case EndStep end:
                    if (end.IsTimed)
                    {
                        _outputs.ShowFormatted("text/plain", string.Create(CultureInfo.InvariantCulture, $"Wall time: {watch.Elapsed.TotalMilliseconds}ms"));
                    }

                    return null;
            }
        }
    }

    private Failure? Run(RunStep step)
    {
        try
        {
            var value = _runner.RunAsync(step.Code).GetAwaiter().GetResult();
            // What Display() returns is shown already.
            if (step.Code.HasResult && value is not Kernel.DisplayedValue)
            {
                _outputs.Show(value, null);
            }

            return null;
        }
        catch (Exception) when (_outputs.Excess is not null)
        {
            return _outputs.Excess;
        }
        catch (Exception error)
        {
            // Whatever a cell throws is the cell's result, and the reader's to see.
            var failure = CellFailures.Of(error, step.Name, _request.MemoryMegabytes);
            return step.Import?.Seen(failure) ?? failure;
        }
    }
}
