using System.Collections.Immutable;
using Dib.Execution;

namespace Dib.Commands;

/// <summary>What dib tells the shell.</summary>
internal static class ExitCode
{
    public const int AllWell = 0;

    /// <summary>A cell failed, or a rule is broken.</summary>
    public const int CellFailed = 1;

    /// <summary>The command line makes no sense, or a file cannot be read.</summary>
    public const int BadInput = 2;

    public const int TimedOut = 3;

    /// <summary>What shells use for a command ended by Ctrl+C.</summary>
    public const int Interrupted = 130;

    /// <summary>The one sentence that every help text ends with.</summary>
    public const string Explanation = "Exit codes: 0 all well, 1 a cell failed or a rule is broken, 2 bad usage or an unreadable file, 3 timed out.";

    public static int Of(ImmutableArray<NotebookRun> runs, bool someUnreadable)
    {
        if (someUnreadable)
        {
            return BadInput;
        }

        if (runs.Any(run => run.Ending == RunEnding.TimedOut))
        {
            return TimedOut;
        }

        return runs.All(run => run.Succeeded) ? AllWell : CellFailed;
    }
}
