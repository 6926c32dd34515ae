using System.Collections;
using System.Globalization;

namespace Dib.Execution.Worker;

/// <summary>The state of the process that a notebook could change for the next one.</summary>
internal sealed class WorkerState
{
    private readonly Dictionary<string, string?> _variables;
    private readonly long _timers;
    private readonly TextWriter _out = Console.Out;
    private readonly TextWriter _error = Console.Error;

    private WorkerState()
    {
        _variables = Variables();
        _timers = Timer.ActiveCount;
    }

    public static WorkerState Take() => new();

    /// <summary>Whether all is as it was: a worker that is not clean must not run another notebook.</summary>
    public bool IsRestored() =>
        ReferenceEquals(Console.Out, _out)
        && ReferenceEquals(Console.Error, _error)
        && Equals(CultureInfo.DefaultThreadCurrentCulture, CultureInfo.InvariantCulture)
        && Equals(CultureInfo.DefaultThreadCurrentUICulture, CultureInfo.InvariantCulture)
        && Timer.ActiveCount <= _timers
        && !HasBusyPoolThreads()
        && !StrayThreads.Exist()
        && SameVariables();

    private static bool HasBusyPoolThreads()
    {
        ThreadPool.GetMaxThreads(out var most, out _);
        ThreadPool.GetAvailableThreads(out var idle, out _);
        return most - idle > 0 || ThreadPool.PendingWorkItemCount > 0;
    }

    private bool SameVariables()
    {
        var now = Variables();
        return now.Count == _variables.Count && now.All(pair => _variables.TryGetValue(pair.Key, out var value) && value == pair.Value);
    }

    private static Dictionary<string, string?> Variables() =>
        Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string?)entry.Value, StringComparer.Ordinal);
}
