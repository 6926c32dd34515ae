using Dib.Commands;
using Dib.Execution.Worker;

// A worker is started for every notebook at once, so it goes past the command line's own machinery.
return args is [WorkerProcess.Command, var requests, var reports]
    ? WorkerProcess.Run(requests, reports)
    : await DibCommand.InvokeAsync(args).ConfigureAwait(false);
