using System.Diagnostics;
using LineToNetwork.Learning;

namespace Benchmarks.Peers;

/// <summary>This library, called as a notebook calls it; the time includes making all buffers.</summary>
internal sealed class LibraryPeer : IPeer
{
    private Workload? _workload;
    private Examples? _examples;

    public string Name => "LineToNetwork";

    public void Prepare(Workload workload) => (_workload, _examples) = (workload, workload.Examples);

    public Measurement Run()
    {
        var watch = Stopwatch.StartNew();
        var run = _workload!.Network.Train(_examples!, _workload.Plan(_workload.Epochs));
        return new Measurement(watch.Elapsed.TotalSeconds / _workload.Epochs, run.History[^1].Loss);
    }

    public void Dispose()
    {
    }
}
