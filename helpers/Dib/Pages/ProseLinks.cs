namespace Dib.Pages;

/// <summary>Where the links and images of one notebook's prose lead.</summary>
/// <param name="Notebook">The notebook's full path.</param>
/// <param name="Map">The pages of the export.</param>
internal sealed record ProseLinks(string Notebook, SiteMap Map)
{
    private static readonly Dictionary<string, string> ImageTypes = new(StringComparer.OrdinalIgnoreCase)
    {
        [".png"] = "image/png",
        [".jpg"] = "image/jpeg",
        [".jpeg"] = "image/jpeg",
        [".gif"] = "image/gif",
        [".webp"] = "image/webp",
        [".svg"] = "image/svg+xml",
    };

    /// <summary>A link as it stands on the page.</summary>
    public string Link(string link) => Map.Resolve(Notebook, link);

    /// <summary>
    /// An image as it stands on the page: carried in it, or null when it cannot be. Only images beside the notebook or
    /// below it are read, so that a page never carries a file that its author did not put there, and nothing is fetched.
    /// </summary>
    public string? Image(string source)
    {
        if (source.StartsWith("data:image/", StringComparison.OrdinalIgnoreCase))
        {
            return source;
        }

        if (!ImageTypes.TryGetValue(Path.GetExtension(source), out var type) || source.Contains(':', StringComparison.Ordinal))
        {
            return null;
        }

        var folder = Path.GetDirectoryName(Path.GetFullPath(Notebook)) ?? "";
        var path = Path.GetFullPath(Path.Combine(folder, Uri.UnescapeDataString(source)));
        var isBelow = path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);
        return isBelow && File.Exists(path) ? $"data:{type};base64,{Convert.ToBase64String(File.ReadAllBytes(path))}" : null;
    }
}
