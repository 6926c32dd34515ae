using System.Reflection;
using System.Runtime.Loader;
using LineToNetwork.Words;

namespace LineToNetwork.Figures.Rendering;

/// <summary>
/// The renderer in the folder <c>plotly</c> beside this library, in a load context of its own: Plotly.NET needs a newer
/// FSharp.Core than a notebook's kernel has loaded, and two of them cannot live in one context.
/// </summary>
internal sealed class PrivateRenderer : AssemblyLoadContext
{
    private const string AssemblyFile = "LineToNetwork.Plotly.dll";
    private const string RendererType = "LineToNetwork.Plotly.PlotlyRenderer";

    private static readonly Lazy<IFigureRenderer> Loaded = new(() => LoadFrom(Folder));

    private readonly AssemblyDependencyResolver _resolver;

    private PrivateRenderer(string assembly)
        : base("LineToNetwork.Plotly") => _resolver = new AssemblyDependencyResolver(assembly);

    /// <summary>The renderer of this process, loaded when the first figure is shown.</summary>
    /// <exception cref="InvalidOperationException">The folder or its assembly is missing.</exception>
    public static IFigureRenderer Shared => Loaded.Value;

    /// <summary>Where the renderer lies: <c>plotly</c>, beside LineToNetwork.dll.</summary>
    private static string Folder => Path.Combine(Path.GetDirectoryName(typeof(PrivateRenderer).Assembly.Location) ?? "", "plotly");

    /// <summary>Loads a renderer and what it needs from a folder.</summary>
    /// <exception cref="InvalidOperationException">The folder or its assembly is missing.</exception>
    internal static IFigureRenderer LoadFrom(string folder)
    {
        var assembly = Path.Combine(folder, AssemblyFile);
        if (!File.Exists(assembly))
        {
            throw new InvalidOperationException(Wording.RendererMissing(assembly));
        }

        var type = new PrivateRenderer(assembly).LoadFromAssemblyPath(assembly).GetType(RendererType, throwOnError: true)!;
        return (IFigureRenderer)Activator.CreateInstance(type, nonPublic: true)!;
    }

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        ArgumentNullException.ThrowIfNull(assemblyName);
        var library = typeof(PrivateRenderer).Assembly;
        if (assemblyName.Name == library.GetName().Name)
        {
            // The host may have put this library into any context; both sides must see the very same types.
            return library;
        }

        return _resolver.ResolveAssemblyToPath(assemblyName) is { } path ? LoadFromAssemblyPath(path) : null;
    }
}
