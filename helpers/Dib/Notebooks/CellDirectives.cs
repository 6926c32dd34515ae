using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Dib.Notebooks;

/// <summary>What a directive line names, and the 1-based line of the cell on which it stands.</summary>
internal sealed record CellDirective(string Argument, int Line);

/// <summary>The lines of a csharp cell that start with <c>#!</c>: commands to the host, not code.</summary>
/// <param name="Imports">The <c>#!import</c> lines, in order.</param>
/// <param name="IsTimed">Whether the cell says <c>#!time</c>.</param>
/// <param name="Unknown">Lines that mean nothing to dib.</param>
/// <param name="Code">The cell with these lines blanked, so that every line keeps its number.</param>
internal sealed partial record CellDirectives(
    ImmutableArray<CellDirective> Imports, bool IsTimed, ImmutableArray<CellDirective> Unknown, string Code)
{
    public static CellDirectives Read(string text)
    {
        var imports = ImmutableArray.CreateBuilder<CellDirective>();
        var unknown = ImmutableArray.CreateBuilder<CellDirective>();
        var isTimed = false;
        var lines = text.Split('\n');
        for (var index = 0; index < lines.Length; index++)
        {
            var line = lines[index];
            if (!line.StartsWith("#!", StringComparison.Ordinal))
            {
                continue;
            }

            lines[index] = "";
            if (ImportLine().Match(line) is { Success: true } import)
            {
                imports.Add(new CellDirective(Unquoted(import.Groups["file"].Value), index + 1));
            }
            else if (line.TrimEnd() == "#!time")
            {
                isTimed = true;
            }
            else
            {
                unknown.Add(new CellDirective(line.TrimEnd(), index + 1));
            }
        }

        return new CellDirectives(imports.ToImmutable(), isTimed, unknown.ToImmutable(), string.Join('\n', lines));
    }

    /// <summary>The <c>#!import</c> lines of a cell, without touching the compiler.</summary>
    public static ImmutableArray<CellDirective> ImportsOf(string text) =>
        text.Contains("#!import", StringComparison.Ordinal) ? Read(text).Imports : [];

    private static string Unquoted(string file) =>
        file.Length >= 2 && file[0] == '"' && file[^1] == '"' ? file[1..^1] : file;

    [GeneratedRegex(@"^#!import\s+(?<file>\S.*?)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex ImportLine();
}
