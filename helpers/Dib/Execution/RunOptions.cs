namespace Dib.Execution;

/// <summary>How much a notebook may take before it is stopped, and how many run at once.</summary>
internal sealed record RunOptions
{
    /// <summary>How long a single cell may run.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(120);

    /// <summary>How long it may take to make a cell ready: to fetch its packages and to compile it.</summary>
    public TimeSpan PreparationTimeout { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How many notebooks run at the same time.</summary>
    public int Workers { get; init; } = Environment.ProcessorCount;

    /// <summary>The managed memory that a worker may use, in MB.</summary>
    public int MemoryMegabytes { get; init; } = 2048;

    /// <summary>What a single cell may show.</summary>
    public OutputLimits Output { get; init; } = new();
}

/// <summary>How much a cell may show; one that goes beyond fails, and what it showed before is kept.</summary>
/// <param name="ConsoleCharacters">Characters written to the console.</param>
/// <param name="Values">Values displayed.</param>
/// <param name="ValueCharacters">Characters of displayed values, formatted.</param>
internal sealed record OutputLimits(int ConsoleCharacters = 1_000_000, int Values = 1_000, int ValueCharacters = 200_000_000);
