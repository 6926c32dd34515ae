using System.Globalization;

namespace Dib.Execution.Running;

/// <summary>Says why a worker ended without a word of its own.</summary>
internal static class ProcessDeath
{
    public static Failure Explain(int exitCode, string lastWords, int memoryMegabytes)
    {
        if (lastWords.Contains("Stack overflow", StringComparison.OrdinalIgnoreCase))
        {
            return new Failure(
                "Stack overflow",
                "This cell calls itself too deeply (stack overflow), which ends the process. Give the recursion an end, or use a loop.",
                Details: Frames(lastWords));
        }

        if (lastWords.Contains("Out of memory", StringComparison.OrdinalIgnoreCase)
            || lastWords.Contains(nameof(OutOfMemoryException), StringComparison.Ordinal))
        {
            return new Failure(
                "Out of memory",
                string.Create(CultureInfo.InvariantCulture, $"This cell needs more than the {memoryMegabytes:N0} MB that a notebook may use. Use less, or allow more with --memory."));
        }

        return new Failure(
            "The notebook's process ended",
            string.Create(CultureInfo.InvariantCulture, $"The process that ran this cell ended on its own with exit code {exitCode}. Native code that crashes does this, and a system that is out of memory."),
            Details: lastWords.Trim() is { Length: > 0 } words ? words : null);
    }

    // The runtime prints one frame a line, thousands of them; the first show the circle.
    private static string Frames(string lastWords) => string.Join('\n', lastWords.Split('\n').Take(12)).TrimEnd();
}
