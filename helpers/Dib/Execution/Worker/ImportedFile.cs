using Dib.Execution.Scripting;
using Dib.Notebooks;

namespace Dib.Execution.Worker;

/// <summary>Reads what an <c>#!import</c> names: a notebook, or a file of C#.</summary>
internal static class ImportedFile
{
    /// <exception cref="CellFailedException">The file is missing, unreadable, or of a kind that dib does not import.</exception>
    public static Notebook Read(string path, CellDirective import)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(import);
        if (!File.Exists(path))
        {
            throw new CellFailedException(
                new Failure(
                    "An imported file is missing",
                    $"#!import {import.Argument}: there is no such file (looked for {path}). If a build writes it, build first (dotnet build).",
                    import.Line),
                mayPassLater: true);
        }

        try
        {
            return Path.GetExtension(path).ToUpperInvariant() switch
            {
                ".DIB" => NotebookFile.Read(path),
                ".CS" or ".CSX" => new Notebook(null, [new Cell(CellLanguages.CSharp, NotebookFile.ReadText(path).ReplaceLineEndings("\n"), 1)]),
                var extension => throw new CellFailedException(new Failure(
                    "An import is of an unknown kind",
                    $"#!import {import.Argument}: dib imports .dib, .cs and .csx files, not {extension}.",
                    import.Line)),
            };
        }
        catch (NotebookException error)
        {
            throw new CellFailedException(new Failure("An imported file cannot be read", $"#!import {import.Argument}: {error.Report}", import.Line));
        }
    }
}
