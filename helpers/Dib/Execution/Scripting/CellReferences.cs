using Dib.Notebooks;
using System.Collections.Immutable;
using Dib.Execution.Packages;

namespace Dib.Execution.Scripting;

/// <summary>Finds the assemblies behind a notebook's <c>#r</c> lines.</summary>
/// <param name="folder">The notebook's folder, against which relative paths are resolved, also inside an imported file.</param>
/// <param name="packages">Restores <c>nuget:</c> references.</param>
/// <param name="assemblies">Where what is found is made ready to load.</param>
internal sealed class CellReferences(string folder, PackageRestore packages, NotebookAssemblies assemblies)
{
    private readonly Dictionary<string, ImmutableArray<string>> _resolved = new(StringComparer.Ordinal);

    /// <summary>For each argument of a <c>#r</c> resolved so far, the assembly files.</summary>
    public IReadOnlyDictionary<string, ImmutableArray<string>> Resolved => _resolved;

    /// <exception cref="CellFailedException">There is no such file or package.</exception>
    public ImmutableArray<string> Resolve(CellDirective reference)
    {
        if (!_resolved.TryGetValue(reference.Argument, out var paths))
        {
            paths = Find(reference);
            foreach (var path in paths)
            {
                assemblies.Add(path);
            }

            _resolved.Add(reference.Argument, paths);
        }

        return paths;
    }

    private ImmutableArray<string> Find(CellDirective reference)
    {
        var argument = reference.Argument.Trim();
        if (argument.StartsWith("nuget:", StringComparison.OrdinalIgnoreCase))
        {
            return FromPackage(argument["nuget:".Length..], reference.Line);
        }

        var path = Path.GetFullPath(argument, folder);
        if (File.Exists(path))
        {
            return [path];
        }

        if (!argument.AsSpan().ContainsAny('/', '\\') && FrameworkReferences.PathOf(argument) is { } framework)
        {
            return [framework];
        }

        throw new CellFailedException(
            new Failure(
                "A referenced library is missing",
                $"#r names \"{argument}\", but there is no such file (looked for {path}). If a build writes it, build first; if the folder was moved, build again (dotnet build).",
                reference.Line),
            mayPassLater: true);
    }

    private ImmutableArray<string> FromPackage(string text, int line)
    {
        var parts = text.Split(',', StringSplitOptions.TrimEntries);
        if (parts is not ([{ Length: > 0 }] or [{ Length: > 0 }, { Length: > 0 }]))
        {
            throw new CellFailedException(new Failure(
                "A package reference cannot be read",
                $"#r \"nuget:{text}\" is not of the form #r \"nuget: Id, Version\".",
                line));
        }

        try
        {
            var files = packages.Restore(new PackageReference(parts[0], parts.ElementAtOrDefault(1) ?? "*"));
            foreach (var library in files.NativeLibraries)
            {
                assemblies.AddNative(library);
            }

            return files.Assemblies;
        }
        catch (PackageRestoreException error)
        {
            throw new CellFailedException(new Failure("A package cannot be restored", error.Message, line, error.Details));
        }
    }
}
