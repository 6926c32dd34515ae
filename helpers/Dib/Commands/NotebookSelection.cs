using System.Collections.Immutable;
using Dib.Execution.Running;
using Dib.Notebooks;

namespace Dib.Commands;

/// <summary>The notebooks that a command line names.</summary>
/// <param name="Notebooks">Those that could be read, in the order named; a folder's in the order of their names.</param>
/// <param name="Errors">Why the others could not, each with its place.</param>
internal sealed record NotebookSelection(ImmutableArray<NotebookSource> Notebooks, ImmutableArray<string> Errors)
{
    /// <summary>The folder that is meant when none is named.</summary>
    public const string DefaultFolder = "notebooks";

    /// <summary>
    /// Reads files as named, and of a folder every .dib file, subfolders included. A file that another one imports is a part
    /// and no notebook of its own: a folder leaves it out.
    /// </summary>
    public static NotebookSelection Read(IReadOnlyList<string> arguments)
    {
        var notebooks = ImmutableArray.CreateBuilder<NotebookSource>();
        var errors = ImmutableArray.CreateBuilder<string>();
        foreach (var argument in arguments.Count == 0 ? [DefaultFolder] : arguments)
        {
            if (Directory.Exists(argument))
            {
                AddFolder(argument, notebooks, errors);
            }
            else if (arguments.Count == 0)
            {
                errors.Add($"There is no folder \"{DefaultFolder}\" here. Name a notebook or a folder.");
            }
            else if (Read(argument, errors) is { } source)
            {
                notebooks.Add(source);
            }
        }

        var distinct = notebooks.DistinctBy(source => source.Path).ToImmutableArray();
        return new NotebookSelection(distinct, errors.ToImmutable());
    }

    /// <summary>The files that the arguments name, or that lie in the folders they name, whether they can be read or not.</summary>
    public static IEnumerable<string> FilesOf(IReadOnlyList<string> arguments) =>
        (arguments.Count == 0 ? [DefaultFolder] : arguments)
            .SelectMany(argument => Directory.Exists(argument) ? FilesIn(argument) : [argument])
            .Select(Path.GetFullPath);

    /// <summary>The full paths of the files that a notebook imports.</summary>
    public static IEnumerable<string> ImportsOf(NotebookSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var folder = Path.GetDirectoryName(source.Path)!;
        return source.Notebook.Cells
            .Where(cell => cell.Language == CellLanguages.CSharp)
            .SelectMany(cell => CellDirectives.ImportsOf(cell.Text))
            .Select(import => Path.GetFullPath(import.Argument, folder));
    }

    private static string[] FilesIn(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.dib", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    private static void AddFolder(string folder, ImmutableArray<NotebookSource>.Builder notebooks, ImmutableArray<string>.Builder errors)
    {
        var files = FilesIn(folder);
        if (files.Length == 0)
        {
            errors.Add($"{folder}: there is no .dib file in this folder");
            return;
        }

        // An imported file is often written by a build and may be unreadable for reasons of its own: found first, read never.
        var sources = files.Select(file => (File: file, Source: Read(file, null))).ToArray();
        var imported = sources.Where(pair => pair.Source is not null).SelectMany(pair => ImportsOf(pair.Source!)).ToHashSet(StringComparer.Ordinal);
        foreach (var (file, source) in sources.Where(pair => !imported.Contains(Path.GetFullPath(pair.File))))
        {
            if (source is not null)
            {
                notebooks.Add(source);
            }
            else
            {
                Read(file, errors);
            }
        }
    }

    private static NotebookSource? Read(string file, ImmutableArray<string>.Builder? errors)
    {
        try
        {
            return new NotebookSource(Path.GetFullPath(file), NotebookFile.Read(file));
        }
        catch (NotebookException error)
        {
            errors?.Add(error.Report);
            return null;
        }
    }
}
