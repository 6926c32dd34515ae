namespace Benchmarks.Peers;

/// <summary>Something that can do a workload, and is timed at it.</summary>
internal interface IPeer : IDisposable
{
    string Name { get; }

    /// <summary>Reads in what the workload needs. Not timed.</summary>
    void Prepare(Workload workload);

    /// <summary>Trains from the starting knobs, once.</summary>
    Measurement Run();
}

/// <summary>One run of a workload.</summary>
/// <param name="SecondsAnEpoch">The time of the run, by its epochs.</param>
/// <param name="LastLoss">The mean loss of the last epoch, each example before its own step: equal for all peers that do the same work.
/// Null if the peer did not do all epochs.</param>
internal readonly record struct Measurement(double SecondsAnEpoch, double? LastLoss);
