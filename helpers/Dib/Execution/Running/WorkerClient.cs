using System.Diagnostics;
using System.Globalization;
using System.IO.Pipes;
using Dib.Execution.Messages;
using Dib.Execution.Worker;

namespace Dib.Execution.Running;

/// <summary>A worker process, seen from dib.</summary>
internal sealed class WorkerClient : IAsyncDisposable
{
    // A process inherits every pipe end that is open at its start. One that held another worker's end would hide that worker's death.
    private static readonly Lock Starting = new();

    private readonly Process _process;
    private readonly AnonymousPipeServerStream _requests;
    private readonly AnonymousPipeServerStream _reports;
    private readonly Task<string> _lastWords;
    private readonly Task _ignoredOutput;

    private WorkerClient(Process process, AnonymousPipeServerStream requests, AnonymousPipeServerStream reports)
    {
        _process = process;
        _requests = requests;
        _reports = reports;
        _lastWords = HeadOfAsync(process.StandardError);
        _ignoredOutput = HeadOfAsync(process.StandardOutput);
    }

    public int ProcessId => _process.Id;

    public static WorkerClient Start(int memoryMegabytes)
    {
        lock (Starting)
        {
            var requests = new AnonymousPipeServerStream(PipeDirection.Out, HandleInheritability.Inheritable);
            var reports = new AnonymousPipeServerStream(PipeDirection.In, HandleInheritability.Inheritable);
            var start = new ProcessStartInfo(
                DotnetHost.Path,
                ["exec", typeof(WorkerClient).Assembly.Location, WorkerProcess.Command, requests.GetClientHandleAsString(), reports.GetClientHandleAsString()])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
            };
            foreach (var (name, value) in WorkerEnvironment.Variables)
            {
                start.Environment[name] = value;
            }

            start.Environment[WorkerEnvironment.MemoryLimit] = (memoryMegabytes * 1024L * 1024).ToString("X", CultureInfo.InvariantCulture);
            var process = Process.Start(start) ?? throw new InvalidOperationException("The worker process could not be started.");
            process.StandardInput.Close();
            requests.DisposeLocalCopyOfClientHandle();
            reports.DisposeLocalCopyOfClientHandle();
            return new WorkerClient(process, requests, reports);
        }
    }

    /// <summary>Sends a request. A worker that is gone already shows when its reports are read.</summary>
    public void Send(WorkerMessage message)
    {
        try
        {
            MessageStream.Write(_requests, message);
        }
        catch (IOException)
        {
        }
    }

    /// <summary>The worker's next message, or null when it has ended.</summary>
    public ValueTask<WorkerMessage?> ReadAsync(CancellationToken cancellationToken) => MessageStream.ReadAsync(_reports, cancellationToken);

    /// <summary>Waits for the end of the process.</summary>
    /// <returns>Its exit code, and the beginning of what it wrote to its standard error.</returns>
    public async Task<(int ExitCode, string LastWords)> WaitForEndAsync()
    {
        await _process.WaitForExitAsync().ConfigureAwait(false);
        return (_process.ExitCode, await _lastWords.ConfigureAwait(false));
    }

    /// <summary>Ends the process and what it started.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (Exception error) when (error is InvalidOperationException or System.ComponentModel.Win32Exception or AggregateException)
        {
            // It ended by itself in the meantime.
        }

        await _process.WaitForExitAsync().ConfigureAwait(false);
        await _requests.DisposeAsync().ConfigureAwait(false);
        await _reports.DisposeAsync().ConfigureAwait(false);
        _process.Dispose();
    }

    // Notebook code may write to these natively, any amount: they must be read, or the worker would block.
    private static async Task<string> HeadOfAsync(StreamReader reader)
    {
        const int Kept = 16 * 1024;
        var buffer = new char[4096];
        var head = "";
        int count;
        while ((count = await reader.ReadAsync(buffer).ConfigureAwait(false)) > 0)
        {
            if (head.Length < Kept)
            {
                head += new string(buffer, 0, count);
            }
        }

        return head;
    }
}
