using System.Globalization;

namespace Dib.Execution.Worker;

/// <summary>Finds threads that a notebook started and that still run.</summary>
/// <remarks>
/// One that throws would end the process while it runs the next notebook. The runtime names its own threads on Linux, so the
/// rest can be told apart there; elsewhere nothing is found.
/// </remarks>
internal static class StrayThreads
{
    /// <summary>How the names of dib's own threads begin.</summary>
    public const string OwnPrefix = "dib ";

    private const string RuntimePrefix = ".NET ";
    private const string Tasks = "/proc/self/task";

    public static bool Exist()
    {
        if (!OperatingSystem.IsLinux())
        {
            return false;
        }

        var main = Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
        return Directory.EnumerateDirectories(Tasks).Any(task => Path.GetFileName(task) != main && IsStray(task));
    }

    private static bool IsStray(string task)
    {
        try
        {
            var name = File.ReadAllText(Path.Combine(task, "comm"));
            return !name.StartsWith(RuntimePrefix, StringComparison.Ordinal) && !name.StartsWith(OwnPrefix, StringComparison.Ordinal);
        }
        catch (IOException)
        {
            // The thread ended in the meantime.
            return false;
        }
    }
}
