using System.Runtime.ExceptionServices;

namespace LineToNetwork.Learning;

/// <summary>
/// A few threads that do one piece of work together, again and again, thousands of times a second. The caller is one of
/// them.
/// Nothing is allocated per round.
/// </summary>
internal sealed class Crew : IDisposable
{
    // About 50 microseconds: rounds of one training step follow within that, and waking a sleeping thread takes as
    // long.
    private const int SpinsBeforeSleep = 2000;

    private readonly object _gate = new();
    private Action<int>? _work;
    private Exception? _failure;
    private long _round;
    private int _busy;
    private int _sleeping;

    public Crew(int workers)
    {
        Workers = workers;
        for (var worker = 1; worker < workers; worker++)
        {
            var number = worker;
            new Thread(() => Serve(number)) { IsBackground = true, Name = "Training" }.Start();
        }
    }

    public int Workers { get; }

    /// <summary>Runs the work on every worker, which are numbered from 0, and returns when all have ended.</summary>
    public void Run(Action<int> work)
    {
        if (Workers == 1)
        {
            work(0);
            return;
        }

        _work = work;
        StartRound();
        try
        {
            work(0);
        }
        finally
        {
            AwaitOthers();
        }

        if (Interlocked.Exchange(ref _failure, null) is { } failure)
        {
            ExceptionDispatchInfo.Throw(failure);
        }
    }

    public void Dispose()
    {
        _work = null;
        if (Workers > 1)
        {
            StartRound();
            AwaitOthers();
        }
    }

    private void StartRound()
    {
        Volatile.Write(ref _busy, Workers - 1);
        Interlocked.Increment(ref _round);
        if (Volatile.Read(ref _sleeping) > 0)
        {
            lock (_gate)
            {
                Monitor.PulseAll(_gate);
            }
        }
    }

    private void AwaitOthers()
    {
        for (var spins = 0; Volatile.Read(ref _busy) > 0; spins++)
        {
            // A yield asks the operating system, which takes longer than the others need if they have a processor each.
            if (spins < SpinsBeforeSleep)
            {
                Thread.SpinWait(1);
            }
            else
            {
                Thread.Yield();
            }
        }
    }

    private void Serve(int worker)
    {
        for (var round = 1L; ; round++)
        {
            AwaitRound(round);
            if (_work is not { } work)
            {
                Interlocked.Decrement(ref _busy);
                return;
            }

            try
            {
                work(worker);
            }
            catch (Exception exception)
            {
                Interlocked.CompareExchange(ref _failure, exception, null);
            }

            Interlocked.Decrement(ref _busy);
        }
    }

    private void AwaitRound(long round)
    {
        for (var spins = 0; spins < SpinsBeforeSleep; spins++)
        {
            if (Volatile.Read(ref _round) >= round)
            {
                return;
            }

            Thread.SpinWait(1);
        }

        lock (_gate)
        {
            // Counted as sleeping before the last look: a round started in between is either seen here or wakes this
            // thread.
            Interlocked.Increment(ref _sleeping);
            while (Volatile.Read(ref _round) < round)
            {
                Monitor.Wait(_gate);
            }

            Interlocked.Decrement(ref _sleeping);
        }
    }
}
