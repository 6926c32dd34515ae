using Dib.Execution.Scripting;

namespace Dib.Execution.Worker;

/// <summary>One thing to do for a cell, made ready by the compiling thread.</summary>
internal abstract record CellStep;

/// <summary>Run this code.</summary>
/// <param name="Code">The compiled submission.</param>
/// <param name="Name">The name under which it was compiled.</param>
/// <param name="Import">For code of an imported file: where it came from.</param>
internal sealed record RunStep(CompiledCell Code, string Name, ImportOrigin? Import) : CellStep;

/// <summary>The cell cannot go on.</summary>
internal sealed record FailStep(Failure Failure) : CellStep;

/// <summary>The cell is through.</summary>
internal sealed record EndStep(bool IsTimed) : CellStep;

/// <summary>An imported file, and the line of the importing cell that asks for it.</summary>
/// <param name="File">The file's name as the notebook writes it.</param>
/// <param name="FirstLine">The file's line on which the imported cell begins.</param>
/// <param name="ImportLine">The 1-based line of the <c>#!import</c> in the notebook's own cell.</param>
internal sealed record ImportOrigin(string File, int FirstLine, int ImportLine)
{
    /// <summary>The same failure, seen from the importing cell.</summary>
    public Failure Seen(Failure failure) => failure with
    {
        Message = failure.Line is { } line
            ? FormattableString.Invariant($"In {File}, line {FirstLine + line - 1}: {failure.Message}")
            : $"In {File}: {failure.Message}",
        Line = ImportLine,
    };
}
