using System.Reflection;
using System.Runtime.Loader;

namespace Dib.Execution.Scripting;

/// <summary>The assemblies of one notebook: its compiled cells and what it references, apart from those of other notebooks.</summary>
internal sealed class NotebookAssemblies() : AssemblyLoadContext("notebook")
{
    private readonly Dictionary<string, string> _paths = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _native = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<AssemblyDependencyResolver> _resolvers = [];
    private readonly List<string> _folders = [];
    private readonly Lock _adding = new();

    /// <summary>Lets the notebook load an assembly file, and what lies beside it or is named in its .deps.json.</summary>
    public void Add(string path)
    {
        lock (_adding)
        {
            if (!_paths.TryAdd(Path.GetFileNameWithoutExtension(path), path))
            {
                return;
            }

            if (File.Exists(Path.ChangeExtension(path, ".deps.json")))
            {
                _resolvers.Add(new AssemblyDependencyResolver(path));
            }

            if (Path.GetDirectoryName(path) is { } folder && !_folders.Contains(folder))
            {
                _folders.Add(folder);
            }
        }
    }

    /// <summary>Lets the notebook's assemblies call a native library.</summary>
    public void AddNative(string path)
    {
        lock (_adding)
        {
            _native.TryAdd(Path.GetFileNameWithoutExtension(path), path);
        }
    }

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        ArgumentNullException.ThrowIfNull(assemblyName);
        return assemblyName.Name is { } name && !IsShared(name) && PathOf(assemblyName, name) is { } path
            ? LoadFromAssemblyPath(path)
            : null;
    }

    protected override nint LoadUnmanagedDll(string unmanagedDllName)
    {
        lock (_adding)
        {
            var found = NativePathOf(unmanagedDllName)
                ?? _resolvers.Select(resolver => resolver.ResolveUnmanagedDllToPath(unmanagedDllName)).FirstOrDefault(path => path is not null);
            return found is null ? nint.Zero : LoadUnmanagedDllFromPath(found);
        }
    }

    // Code names a library with or without what the system puts around the name.
    private string? NativePathOf(string name) =>
        _native.GetValueOrDefault(name) ?? _native.GetValueOrDefault("lib" + name) ?? _native.GetValueOrDefault(Path.GetFileNameWithoutExtension(name));

    private string? PathOf(AssemblyName assemblyName, string name)
    {
        lock (_adding)
        {
            return _paths.GetValueOrDefault(name)
                ?? _resolvers.Select(resolver => resolver.ResolveAssemblyToPath(assemblyName)).FirstOrDefault(path => path is not null)
                ?? _folders.Select(folder => Path.Combine(folder, name + ".dll")).FirstOrDefault(File.Exists);
        }
    }

    // Values travel between the cells and dib through these, so both sides must mean the same types.
    private static bool IsShared(string name) =>
        name is "dib" or "Microsoft.DotNet.Interactive.Formatting" or "Microsoft.AspNetCore.Html.Abstractions";
}
