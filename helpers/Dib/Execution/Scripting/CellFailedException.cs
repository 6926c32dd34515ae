namespace Dib.Execution.Scripting;

/// <summary>A cell cannot go on; carries what the reader is to see.</summary>
internal sealed class CellFailedException(Failure failure, bool mayPassLater = false) : Exception(failure.Message)
{
    public Failure Failure { get; } = failure;

    /// <summary>Whether an earlier cell could still mend it, for example by writing the missing file.</summary>
    public bool MayPassLater { get; } = mayPassLater;
}
