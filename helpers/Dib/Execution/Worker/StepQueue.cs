namespace Dib.Execution.Worker;

/// <summary>Passes steps from the thread that compiles to the thread that runs them.</summary>
internal sealed class StepQueue
{
    private readonly Queue<CellStep> _steps = new();
    private readonly object _gate = new();
    private bool _isReaderWaiting;
    private bool _isStopped;

    /// <summary>Adds a step. Returns false when nobody will run it, because an earlier cell failed.</summary>
    public bool Add(CellStep step)
    {
        lock (_gate)
        {
            _steps.Enqueue(step);
            Monitor.PulseAll(_gate);
            return !_isStopped;
        }
    }

    /// <summary>The next step, as soon as it is there.</summary>
    public CellStep Take()
    {
        lock (_gate)
        {
            _isReaderWaiting = true;
            Monitor.PulseAll(_gate);
            while (_steps.Count == 0)
            {
                Monitor.Wait(_gate);
            }

            _isReaderWaiting = false;
            return _steps.Dequeue();
        }
    }

    /// <summary>Waits until every step added so far has run. Returns false when none will run any more.</summary>
    public bool WaitUntilAllHaveRun()
    {
        lock (_gate)
        {
            while (!_isStopped && !(_isReaderWaiting && _steps.Count == 0))
            {
                Monitor.Wait(_gate);
            }

            return !_isStopped;
        }
    }

    /// <summary>No step is taken any more.</summary>
    public void Stop()
    {
        lock (_gate)
        {
            _isStopped = true;
            Monitor.PulseAll(_gate);
        }
    }
}
