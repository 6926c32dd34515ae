using System.Collections.Frozen;

namespace Dib.Execution;

/// <summary>The environment variables that make a process a worker.</summary>
internal static class WorkerEnvironment
{
    /// <summary>The variable that limits managed memory, in bytes, hexadecimal.</summary>
    public const string MemoryLimit = "DOTNET_GCHeapHardLimit";

    public static FrozenDictionary<string, string> Variables { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [MemoryLimit] = "",
        ["DOTNET_TieredPGO"] = "0",
        // Without it the runtime starts three threads and opens a socket file, which a killed worker would leave behind.
        ["DOTNET_EnableDiagnostics"] = "0",
        // A local time would be another one on another machine.
        ["TZ"] = "UTC",
    }.ToFrozenDictionary(StringComparer.Ordinal);
}
