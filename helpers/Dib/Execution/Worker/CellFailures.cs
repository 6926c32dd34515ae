using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text;

namespace Dib.Execution.Worker;

/// <summary>Turns an exception that ended a cell into what the reader is to see.</summary>
internal static class CellFailures
{
    /// <param name="error">What the cell threw.</param>
    /// <param name="cellName">The name under which the cell was compiled: the file of its stack frames.</param>
    /// <param name="memoryMegabytes">How much memory the worker may use.</param>
    public static Failure Of(Exception error, string cellName, int memoryMegabytes)
    {
        error = Unwrapped(error);
        if (error is OutOfMemoryException)
        {
            return new Failure(
                "Out of memory",
                string.Create(CultureInfo.InvariantCulture, $"This cell needs more than the {memoryMegabytes:N0} MB that a notebook may use. Use less, or allow more with --memory."),
                LineOf(error, cellName));
        }

        return new Failure(error.GetType().FullName ?? error.GetType().Name, error.Message, LineOf(error, cellName), Stack(error));
    }

    /// <summary>An exception on a thread of the notebook's own, which takes the process down.</summary>
    public static Failure OfUnhandled(Exception error) => new(
        "An exception on another thread ended the notebook",
        $"{error.GetType().FullName}: {error.Message} Catch it on the thread that throws it.",
        null,
        Stack(error));

    private static Exception Unwrapped(Exception error) => error switch
    {
        AggregateException { InnerExceptions: [var only] } => Unwrapped(only),
        TargetInvocationException { InnerException: { } inner } => Unwrapped(inner),
        _ => error,
    };

    private static int? LineOf(Exception error, string cellName) =>
        new StackTrace(error, fNeedFileInfo: true).GetFrames()
            .FirstOrDefault(frame => frame.GetFileName() == cellName && frame.GetFileLineNumber() > 0)
            ?.GetFileLineNumber();

    // Only frames of cells: how dib calls a cell, and paths of the machine, say nothing to a reader.
    private static string Stack(Exception error)
    {
        var text = new StringBuilder();
        for (var current = error; current is not null; current = current.InnerException)
        {
            text.Append(text.Length == 0 ? "" : "caused by ").Append(current.GetType().FullName).Append(": ").Append(current.Message).Append('\n');
            foreach (var frame in new StackTrace(current, fNeedFileInfo: true).GetFrames())
            {
                AppendFrame(text, frame);
            }
        }

        return text.ToString().TrimEnd('\n');
    }

    private static void AppendFrame(StringBuilder text, StackFrame frame)
    {
        if (frame.GetMethod() is not { DeclaringType: { } type } method
            || type.Namespace is { } space && (space.StartsWith("Dib.Execution", StringComparison.Ordinal) || space.StartsWith("System.Runtime", StringComparison.Ordinal))
            || method.Name == "MoveNext" && type.Name.StartsWith("<<Initialize>>", StringComparison.Ordinal) && frame.GetFileLineNumber() == 0)
        {
            return;
        }

        text.Append("   at ");
        if (method.Name == "MoveNext" && type.Name.StartsWith("<<Initialize>>", StringComparison.Ordinal))
        {
            text.Append("the cell");
        }
        else
        {
            text.Append(type.Name).Append('.').Append(method.Name);
        }

        if (frame.GetFileName() is { } file && frame.GetFileLineNumber() is > 0 and var line)
        {
            text.Append(CultureInfo.InvariantCulture, $" in {Path.GetFileName(file)}, line {line}");
        }

        text.Append('\n');
    }
}
