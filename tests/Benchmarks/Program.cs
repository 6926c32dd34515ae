using BenchmarkDotNet.Running;
using Benchmarks.Peers;

if (args is ["peers", .. var rest])
{
    return PeerComparison.Run(rest);
}

BenchmarkSwitcher.FromAssembly(typeof(PeerComparison).Assembly).Run(args);
return 0;
