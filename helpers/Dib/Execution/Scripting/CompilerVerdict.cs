using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Dib.Execution.Scripting;

/// <summary>Says what the compiler objects to, with the cell's own lines.</summary>
internal static class CompilerVerdict
{
    public static Failure Of(ImmutableArray<Diagnostic> diagnostics)
    {
        var errors = diagnostics
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)
            .ToArray();
        if (errors.Length == 0)
        {
            return new Failure("This cell does not compile", "The compiler gives no reason; it may hold nothing that can run.");
        }

        var first = errors[0];
        var title = errors.Length == 1
            ? "This cell does not compile"
            : string.Create(CultureInfo.InvariantCulture, $"This cell does not compile: {errors.Length} errors");
        return new Failure(title, Described(first), Line(first), string.Join('\n', errors.Select(Located)));
    }

    private static string Described(Diagnostic error) =>
        $"{error.GetMessage(CultureInfo.InvariantCulture)} ({error.Id})";

    private static string Located(Diagnostic error)
    {
        var position = error.Location.GetLineSpan().StartLinePosition;
        return string.Create(CultureInfo.InvariantCulture, $"line {position.Line + 1}, column {position.Character + 1}: {Described(error)}");
    }

    private static int? Line(Diagnostic error) =>
        error.Location.IsInSource ? error.Location.GetLineSpan().StartLinePosition.Line + 1 : null;
}
