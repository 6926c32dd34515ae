using System.Collections.Immutable;
using System.Globalization;
using Dib.Execution.Scripting;
using Dib.Notebooks;

namespace Dib.Execution.Worker;

/// <summary>Makes the steps of a notebook's csharp cells ready, ahead of the thread that runs them.</summary>
/// <remarks>
/// An import runs before the rest of its cell. A file that is missing may still be written by a cell that has not run yet:
/// such a step is tried again when all earlier steps have run.
/// </remarks>
internal sealed class CellPreparation(string notebookPath, CellReferences references, StepQueue steps)
{
    private readonly string _folder = Path.GetDirectoryName(notebookPath)!;
    private readonly ScriptCompiler _compiler = new();

    /// <summary>The name under which a cell of the notebook is compiled.</summary>
    public static string NameOf(int index) => string.Create(CultureInfo.InvariantCulture, $"cell {index + 1}");

    /// <summary>Prepares the cells in order, until one fails or nobody runs them any more.</summary>
    public void Run(ImmutableArray<Cell> cells)
    {
        for (var index = 0; index < cells.Length; index++)
        {
            if (cells[index].Language == CellLanguages.CSharp && !Prepare(cells[index].Text, NameOf(index)))
            {
                return;
            }
        }
    }

    private bool Prepare(string text, string name)
    {
        try
        {
            var code = CellCode.Read(text);
            return AddSteps(code, name, null, [notebookPath]) && steps.Add(new EndStep(code.Directives.IsTimed));
        }
        catch (CellFailedException error)
        {
            steps.Add(new FailStep(error.Failure));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or BadImageFormatException or InvalidOperationException)
        {
            steps.Add(new FailStep(new Failure("This cell could not be prepared", error.Message)));
        }

        return false;
    }

    private bool AddSteps(CellCode code, string name, ImportOrigin? origin, ImmutableArray<string> importing)
    {
        if (code.Directives.Unknown is [var unknown, ..])
        {
            throw new CellFailedException(new Failure(
                "A command is not supported here",
                $"dib does not know \"{unknown.Argument}\": it runs #!import and #!time, and #r at the top of a cell. A line of code or text must not start with #!.",
                unknown.Line));
        }

        foreach (var import in code.Directives.Imports)
        {
            if (!AddImport(import, origin, importing))
            {
                return false;
            }
        }

        foreach (var reference in code.References)
        {
            foreach (var path in Retried(() => references.Resolve(reference)))
            {
                _compiler.AddReference(path);
            }
        }

        return code.IsEmpty || steps.Add(new RunStep(_compiler.Compile(code, name, references.Resolved), name, origin));
    }

    private bool AddImport(CellDirective import, ImportOrigin? origin, ImmutableArray<string> importing)
    {
        var path = Path.GetFullPath(import.Argument, _folder);
        if (importing.Contains(path))
        {
            throw new CellFailedException(new Failure(
                "An import goes round in a circle",
                $"#!import {import.Argument} leads back to a file that is being imported: {string.Join(" > ", importing.Append(path).Select(file => Path.GetFileName(file)))}. Take one of them out.",
                import.Line));
        }

        var line = origin?.ImportLine ?? import.Line;
        foreach (var cell in Retried(() => ImportedFile.Read(path, import)).Cells)
        {
            var place = new ImportOrigin(import.Argument, cell.Line, line);
            if (cell.Language == CellLanguages.CSharp)
            {
                try
                {
                    if (!AddSteps(CellCode.Read(cell.Text), import.Argument, place, importing.Add(path)))
                    {
                        return false;
                    }
                }
                catch (CellFailedException error)
                {
                    throw new CellFailedException(place.Seen(error.Failure));
                }
            }
            else if (cell.IsCode)
            {
                throw new CellFailedException(place.Seen(UnsupportedLanguage.In(cell)));
            }
        }

        return true;
    }

    private T Retried<T>(Func<T> prepare)
    {
        try
        {
            return prepare();
        }
        catch (CellFailedException error) when (error.MayPassLater && steps.WaitUntilAllHaveRun())
        {
            return prepare();
        }
    }
}
