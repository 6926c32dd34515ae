using System.Diagnostics;
using System.Globalization;

namespace Benchmarks.Peers;

/// <summary>
/// <c>dotnet run -c Release --project tests/Benchmarks -- peers [runs]</c>: trainings side by side with NumPy and MathNet. Runs are
/// interleaved, one of each peer in turn, so that a machine whose speed swings treats all alike; compare only within one table.
/// </summary>
internal static class PeerComparison
{
    private const int UsualRuns = 7;
    private const int FewestRuns = 5;

    // The threads of OpenBLAS spin for a moment after their work; the next peer waits until they sleep.
    private static readonly TimeSpan WarmUpTime = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(150);

    public static int Run(string[] arguments)
    {
        var runs = UsualRuns;
        if (arguments.Length > 1
            || (arguments.Length == 1 && !(int.TryParse(arguments[0], CultureInfo.InvariantCulture, out runs) && runs >= FewestRuns)))
        {
            Console.Error.WriteLine($"peers takes one number, how many runs, at least {FewestRuns}: peers {UsualRuns}");
            return 2;
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Environment.ProcessorCount} processors, {Environment.OSVersion.Platform}, .NET {Environment.Version}, {runs} interleaved runs"));
        var peers = new List<IPeer> { new LibraryPeer() };
        if (NumPyPeer.WhyMissing() is { } sentence)
        {
            Console.WriteLine(sentence);
        }
        else
        {
            peers.Add(new NumPyPeer("NumPy + OpenBLAS", keepSettings: false));
            if (NumPyPeer.EnvironmentHasSettings)
            {
                peers.Add(new NumPyPeer("NumPy, OPENBLAS_* as set here", keepSettings: true));
            }
        }

        peers.Add(new MathNetPeer());
        foreach (var workload in Workload.All())
        {
            Compare(workload, peers, runs);
        }

        ValueComparison.Run(runs);
        return 0;
    }

    private static void Compare(Workload workload, List<IPeer> peers, int runs)
    {
        var measured = peers.ToDictionary(peer => peer, _ => new List<Measurement>());
        try
        {
            foreach (var peer in peers)
            {
                // Two runs to warm up: the just-in-time compiler works in the background for a while.
                peer.Prepare(workload);
                peer.Run();
                peer.Run();
            }

            for (var run = 0; run < runs; run++)
            {
                foreach (var peer in peers)
                {
                    Thread.Sleep(Pause);
                    WarmUp(peer);
                    measured[peer].Add(peer.Run());
                }
            }
        }
        finally
        {
            foreach (var peer in peers)
            {
                peer.Dispose();
            }
        }

        Print(workload, [.. peers.Select(peer => (peer.Name, measured[peer]))]);
    }

    // After a pause processors are slow for a while, and the threads of one process may share one of them.
    private static void WarmUp(IPeer peer)
    {
        var watch = Stopwatch.StartNew();
        do
        {
            peer.Run();
        }
        while (watch.Elapsed < WarmUpTime);
    }

    private static void Print(Workload workload, (string Name, List<Measurement> Measured)[] rows)
    {
        var (median, best) = Times(rows[0].Measured);
        Console.WriteLine();
        Console.WriteLine($"{workload.Name}: {workload.Network}, plain descent");
        Console.WriteLine($"{"",-32}{"median",12}{"best",12}{"median",10}{"best",8}{"last loss",12}   aim");
        Console.WriteLine($"{"",-32}{"us a step",12}{"us a step",12}{"ratio",10}{"ratio",8}");
        foreach (var (name, measured) in rows)
        {
            var (itsMedian, itsBest) = Times(measured);
            double? aim = name.StartsWith("NumPy", StringComparison.Ordinal) ? workload.NumPyTarget
                : name.StartsWith("MathNet", StringComparison.Ordinal) ? workload.MathNetTarget : null;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{name,-32}{Step(itsMedian),12:F1}{Step(itsBest),12:F1}{itsMedian / median,10:F2}{itsBest / best,8:F2}{measured[0].LastLoss,12:F5}   {aim:0.0}"));
        }

        double Step(double secondsAnEpoch) => 1e6 * secondsAnEpoch / workload.StepsAnEpoch;
    }

    private static (double Median, double Best) Times(List<Measurement> measured)
    {
        var sorted = measured.Select(run => run.SecondsAnEpoch).Order().ToArray();
        return (sorted[sorted.Length / 2], sorted[0]);
    }
}
