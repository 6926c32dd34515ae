using System.Diagnostics;

namespace LineToNetwork.Learning;

/// <summary>
/// Decides by the clock whether the whole crew or one thread alone makes steps faster. That depends on the size of the
/// work and on what else the machine does, so it is tried out: both for a moment, then the faster one for a while, then
/// both again. The results of a step do not depend on it.
/// </summary>
/// <param name="workers">How many threads the whole crew has.</param>
/// <param name="isFixed">Whether to use the whole crew whatever the clock says.</param>
internal sealed class CrewSize(int workers, bool isFixed)
{
    // The first step of a trial may have to wake the others, so it does not count.
    private const int FewestTrialSteps = 3;
    private const int StepsBetweenTrials = 256;
    private static readonly long ShortestTrial = Stopwatch.Frequency / 5000;

    private Phase _phase = Phase.TryTogether;
    private double _together;
    private double _alone;
    private long _time;
    private int _steps;

    private enum Phase
    {
        TryTogether,
        TryAlone,
        Together,
        Alone,
    }

    /// <summary>How many threads the next step should use.</summary>
    public int Current => isFixed || _phase is Phase.TryTogether or Phase.Together ? workers : 1;

    /// <summary>Runs one step, with the clock beside it where there is something to decide.</summary>
    public void Time(Action step)
    {
        if (isFixed || workers == 1)
        {
            step();
            return;
        }

        var start = Stopwatch.GetTimestamp();
        step();
        Count(Stopwatch.GetTimestamp() - start);
    }

    /// <summary>Notes the time of one step, in ticks of <see cref="Stopwatch"/>, and decides where it is time to.</summary>
    internal void Count(long time)
    {
        _steps++;
        _time += _steps > 1 ? time : 0;
        var isTrial = _phase is Phase.TryTogether or Phase.TryAlone;
        if (isTrial ? _steps >= FewestTrialSteps && _time >= ShortestTrial : _steps >= StepsBetweenTrials)
        {
            EndPhase(_time / (double)(_steps - 1));
        }
    }

    private void EndPhase(double timeAStep)
    {
        if (Current == 1)
        {
            _alone = timeAStep;
        }
        else
        {
            _together = timeAStep;
        }

        _phase = _phase switch
        {
            Phase.Together => Phase.TryAlone,
            Phase.Alone => Phase.TryTogether,
            Phase.TryTogether when _alone == 0 => Phase.TryAlone,
            _ => _together <= _alone ? Phase.Together : Phase.Alone,
        };
        (_steps, _time) = (0, 0);
    }
}
