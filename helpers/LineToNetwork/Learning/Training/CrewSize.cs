using System.Diagnostics;

namespace LineToNetwork.Learning;

/// <summary>
/// Decides by the clock whether the whole crew or one thread alone makes steps faster. That depends on the size of the
/// work and on what else the machine does, so it is tried out: both for a moment, then the faster one for a while, then
/// the other again. The more often the same one won, the longer it stays. The results of a step do not depend on it.
/// </summary>
/// <param name="workers">How many threads the whole crew has.</param>
/// <param name="isFixed">Whether to use the whole crew whatever the clock says.</param>
internal sealed class CrewSize(int workers, bool isFixed)
{
    // The first step of a trial may have to wake the others, so it does not count.
    private const int FewestTrialSteps = 3;
    private const int StepsOfARound = 256;
    private const int MostRounds = 256;
    private static readonly long ShortestTrial = Stopwatch.Frequency / 5000;

    private bool _isTogether = true;
    private bool _isTrial = true;
    private bool _togetherWon = true;
    private double _together;
    private double _alone;
    private long _time;
    private int _steps;
    private int _rounds;
    private int _roundsUntilTrial = 1;

    /// <summary>How many threads the next step should use.</summary>
    public int Current => isFixed || _isTogether ? workers : 1;

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

    /// <summary>Notes the time of one step, in ticks of <see cref="Stopwatch"/>, and decides where it is time
    /// to.</summary>
    internal void Count(long time)
    {
        _steps++;
        _time += _steps > 1 ? time : 0;
        if (_isTrial ? _steps < FewestTrialSteps || _time < ShortestTrial : _steps < StepsOfARound)
        {
            return;
        }

        Note(_time / (double)(_steps - 1));
        (_steps, _time) = (0, 0);
        if (_isTrial)
        {
            EndTrial();
        }
        else
        {
            EndRound();
        }
    }

    private void Note(double timeAStep)
    {
        if (_isTogether)
        {
            _together = timeAStep;
        }
        else
        {
            _alone = timeAStep;
        }
    }

    private void EndTrial()
    {
        if (_alone == 0)
        {
            _isTogether = false;
            return;
        }

        var togetherWins = _together <= _alone;
        _roundsUntilTrial = togetherWins == _togetherWon ? Math.Min(MostRounds, 2 * _roundsUntilTrial) : 1;
        (_isTrial, _isTogether, _togetherWon, _rounds) = (false, togetherWins, togetherWins, 0);
    }

    private void EndRound()
    {
        _rounds++;
        if (_isTogether && _together > _alone)
        {
            // Something else wants the processors now: no trial is needed to see that waiting for each other costs
            // more.
            (_isTogether, _togetherWon, _rounds, _roundsUntilTrial) = (false, false, 0, 1);
        }
        else if (_rounds == _roundsUntilTrial)
        {
            (_isTrial, _isTogether) = (true, !_isTogether);
        }
    }
}
