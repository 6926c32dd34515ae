using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.IO.Pipes;
using Dib.Execution.Messages;
using Microsoft.DotNet.Interactive.Formatting;

namespace Dib.Execution.Worker;

/// <summary>What the hidden command of dib does: runs the notebooks that its parent sends, until the parent is gone.</summary>
internal sealed class WorkerProcess : IDisposable
{
    /// <summary>The hidden command's name.</summary>
    public const string Command = "--worker";

    private readonly AnonymousPipeClientStream _requests;
    private readonly AnonymousPipeClientStream _reports;
    private readonly Lock _sending = new();
    private readonly WorkerState _state;

    private WorkerProcess(string requests, string reports)
    {
        _requests = new AnonymousPipeClientStream(PipeDirection.In, requests);
        _reports = new AnonymousPipeClientStream(PipeDirection.Out, reports);
        Console.SetOut(new NotebookConsole(isError: false));
        Console.SetError(new NotebookConsole(isError: true));
        Console.SetIn(TextReader.Null);
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;
        _state = WorkerState.Take();
        AppDomain.CurrentDomain.UnhandledException += (_, arguments) => ReportUnhandled(arguments.ExceptionObject);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => ReportExit();
        // Ctrl+C reaches the whole group of processes; the parent decides what becomes of its workers.
        Console.CancelKeyPress += (_, arguments) => arguments.Cancel = true;
    }

    /// <summary>Runs until the parent closes its end.</summary>
    public static int Run(string requests, string reports)
    {
        using var worker = new WorkerProcess(requests, reports);
        worker.Serve();
        return 0;
    }

    public void Dispose()
    {
        _requests.Dispose();
        _reports.Dispose();
    }

    private void Serve()
    {
        WarmUp.Start();
        var pending = new BlockingCollection<RunRequested>();
        var listening = new Thread(() => Listen(pending)) { IsBackground = true, Name = StrayThreads.OwnPrefix + "listen" };
        listening.Start();
        foreach (var request in pending.GetConsumingEnumerable())
        {
            Directory.SetCurrentDirectory(Path.GetDirectoryName(request.Path)!);
            var succeeded = new NotebookSession(request, Send).Run();
            Formatter.ResetToDefault();
            Send(new RunEnded(succeeded && _state.IsRestored()));
        }
    }

    private void Listen(BlockingCollection<RunRequested> pending)
    {
        while (Read() is { } message)
        {
            if (message is RunRequested request)
            {
                pending.Add(request);
            }
        }

        // Nobody listens any more. A notebook may be in an endless loop, so nothing gentler will do.
        Process.GetCurrentProcess().Kill(entireProcessTree: true);
    }

    private WorkerMessage? Read()
    {
        try
        {
            return MessageStream.ReadAsync(_requests, CancellationToken.None).AsTask().GetAwaiter().GetResult();
        }
        catch (IOException)
        {
            return null;
        }
    }

    private void Send(WorkerMessage message)
    {
        lock (_sending)
        {
            MessageStream.Write(_reports, message);
        }
    }

    private void ReportUnhandled(object exception)
    {
        // A report takes memory, too. Without one the parent reads the runtime's own last words.
        if (exception is not OutOfMemoryException)
        {
            Send(new ProcessEnding(CellFailures.OfUnhandled(exception as Exception ?? new InvalidOperationException(exception.ToString()))));
        }
    }

    private void ReportExit() => Send(new ProcessEnding(new Failure(
        "The notebook ended its process",
        string.Create(
            CultureInfo.InvariantCulture,
            $"A cell called Environment.Exit (exit code {Environment.ExitCode}), so nothing after it ran. Take the call out: a notebook ends by itself."))));
}
