using System.Reflection;

namespace Dib.Execution.Scripting;

/// <summary>Runs compiled cells one after the other, and keeps their state.</summary>
internal sealed class ScriptRunner(NotebookAssemblies assemblies)
{
    // Slot 0 would hold a globals object; each submission puts itself into the slot after its index.
    private object?[] _submissions = new object?[16];

    /// <summary>Runs the cell to its end, awaiting what it awaits.</summary>
    /// <returns>The value of its last expression; null when it has none.</returns>
    public async Task<object?> RunAsync(CompiledCell cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        if (cell.Index + 2 > _submissions.Length)
        {
            Array.Resize(ref _submissions, _submissions.Length * 2);
        }

        using var image = new MemoryStream(cell.Image);
        using var symbols = new MemoryStream(cell.Symbols);
        var factory = assemblies.LoadFromStream(image, symbols)
            .GetType(cell.TypeName, throwOnError: true)!
            .GetMethod("<Factory>", BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!
            .CreateDelegate<Func<object?[], Task<object?>>>();
        return await factory(_submissions).ConfigureAwait(false);
    }
}
