using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Dib.Execution.Scripting;

/// <summary>The assemblies that every cell may use: the framework's, the formatter's, and dib's own display methods.</summary>
/// <remarks>Read once a process: sharing the reference objects lets the compiler share the symbols it makes of them.</remarks>
internal static class FrameworkReferences
{
    // Sorted: the compiler must see the references in the same order in every process.
    private static readonly Lazy<SortedDictionary<string, MetadataReference>> Shared = new(Load);
    private static readonly Lazy<ImmutableArray<MetadataReference>> InOrder = new(() => [.. Shared.Value.Values]);

    public static ImmutableArray<MetadataReference> All => InOrder.Value;

    /// <summary>The framework assembly behind a name as written after <c>#r</c>, with or without <c>.dll</c>.</summary>
    public static string? PathOf(string name)
    {
        var file = name.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) ? name : name + ".dll";
        return Shared.Value.Keys.FirstOrDefault(path => Path.GetFileName(path).Equals(file, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The shared reference to one of these assemblies.</summary>
    public static MetadataReference? Find(string path) => Shared.Value.GetValueOrDefault(path);

    private static SortedDictionary<string, MetadataReference> Load()
    {
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var files = Directory.EnumerateFiles(framework, "*.dll")
            .Where(IsManaged)
            .Append(typeof(Microsoft.DotNet.Interactive.Formatting.Formatter).Assembly.Location)
            .Append(typeof(Microsoft.AspNetCore.Html.IHtmlContent).Assembly.Location)
            .Append(typeof(FrameworkReferences).Assembly.Location);
        return new SortedDictionary<string, MetadataReference>(
            files.ToDictionary(file => file, file => (MetadataReference)MetadataReference.CreateFromFile(file)),
            StringComparer.Ordinal);
    }

    // On Windows native libraries lie among the framework's assemblies.
    private static bool IsManaged(string file)
    {
        var name = Path.GetFileName(file);
        return (name.StartsWith("System.", StringComparison.Ordinal) && !name.Contains(".Native.", StringComparison.Ordinal))
            || name is "mscorlib.dll" or "netstandard.dll" or "Microsoft.CSharp.dll" or "Microsoft.Win32.Primitives.dll";
    }
}
