using System.Globalization;
using Dib.Commands;
using Dib.Execution.Worker;

// Pages and reports have the same bytes whatever language the machine speaks.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;
CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;

// A worker is started for every notebook at once, so it goes past the command line's own machinery.
return args is [WorkerProcess.Command, var requests, var reports]
    ? WorkerProcess.Run(requests, reports)
    : await DibCommand.InvokeAsync(args).ConfigureAwait(false);
