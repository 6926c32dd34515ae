using System.Collections.Immutable;
using Dib.Notebooks;

namespace Dib.Execution;

/// <summary>What came of running a notebook: every cell with its outputs, and how the run ended.</summary>
/// <param name="Path">The notebook's full path.</param>
/// <param name="Cells">All cells of the notebook, in order, run or not.</param>
/// <param name="Ending">How the run ended.</param>
/// <param name="EndingMessage">For a run that did not end by itself: one sentence that says what happened.</param>
internal sealed record NotebookRun(string Path, ImmutableArray<CellRun> Cells, RunEnding Ending, string? EndingMessage = null)
{
    public bool Succeeded => Ending == RunEnding.Completed && Cells.All(cell => cell.Status != CellStatus.Failed);
}

/// <summary>How a notebook's run ended.</summary>
internal enum RunEnding
{
    /// <summary>The last cell was reached; single cells may have failed.</summary>
    Completed,

    /// <summary>A cell ran longer than allowed, and its process was ended.</summary>
    TimedOut,

    /// <summary>The notebook took its process down: stack overflow, Environment.Exit, memory, unhandled exception.</summary>
    ProcessDied,
}

/// <summary>One cell of a run.</summary>
/// <param name="Cell">The cell as parsed.</param>
/// <param name="Status">Whether it ran, and how that went.</param>
/// <param name="Outputs">What it showed, in the order in which it was shown.</param>
/// <param name="Duration">The time from submitting the cell to its last output; zero for markdown and html.</param>
internal sealed record CellRun(Cell Cell, CellStatus Status, ImmutableArray<Output> Outputs, TimeSpan Duration);

internal enum CellStatus
{
    /// <summary>Ran to its end. Markdown and html cells always do.</summary>
    Succeeded,

    /// <summary>Did not compile, threw, or is in a language that dib does not run. Its last output is a <see cref="Failure"/>.</summary>
    Failed,

    /// <summary>Not reached, because an earlier cell failed or the process ended.</summary>
    NotRun,
}

/// <summary>One thing that a cell showed.</summary>
internal abstract record Output;

/// <summary>Text written to the console.</summary>
internal sealed record ConsoleText(string Text, bool IsError) : Output;

/// <summary>A displayed value, formatted. Html content is trusted: it comes from a type that declares it.</summary>
/// <param name="MimeType">The form, such as "text/html" or "text/plain".</param>
/// <param name="Parts">
/// The content in pieces. A large script or style that several values carry is a piece of its own, and one string for all of
/// them: fifteen figures that bring the same library along do not take fifteen times its memory.
/// </param>
internal sealed record DisplayedValue(string MimeType, ImmutableArray<string> Parts) : Output
{
    public DisplayedValue(string mimeType, string content)
        : this(mimeType, [content])
    {
    }

    /// <summary>All of the content, put together anew at each call.</summary>
    public string Content => Parts is [var only] ? only : string.Concat(Parts.AsSpan());
}

/// <summary>Why a cell failed.</summary>
/// <param name="Title">One line: the exception's type or the compiler's verdict.</param>
/// <param name="Message">The message, as a reader should see it, with the mend where we know one.</param>
/// <param name="Line">The 1-based line within the cell, where known.</param>
/// <param name="Details">The stack trace or the compiler's lines, folded away by default.</param>
internal sealed record Failure(string Title, string Message, int? Line = null, string? Details = null) : Output;
