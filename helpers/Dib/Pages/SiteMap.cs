using System.Collections.Immutable;

namespace Dib.Pages;

/// <summary>Which notebook becomes which page, and how pages point to one another.</summary>
/// <remarks>Pages keep the folders of their notebooks, seen from the folder that holds them all.</remarks>
internal sealed class SiteMap
{
    /// <summary>The index page, which no notebook may take.</summary>
    public const string Index = "index.html";

    private readonly Dictionary<string, string> _pages;

    private SiteMap(Dictionary<string, string> pages) => _pages = pages;

    /// <summary>Finds a page for each notebook; two notebooks that would share one get numbered names.</summary>
    public static SiteMap Of(IEnumerable<string> notebooks)
    {
        var paths = notebooks.Select(Path.GetFullPath).ToImmutableArray();
        var root = CommonFolder(paths);
        var pages = new Dictionary<string, string>(StringComparer.Ordinal);

        // Some file systems see no difference between Line.html and line.html: neither may the pages.
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { Index };
        foreach (var path in paths.Distinct(StringComparer.Ordinal))
        {
            var relative = root is null ? Path.GetFileName(path) : Path.GetRelativePath(root, path);
            var name = Path.ChangeExtension(relative, null).Replace('\\', '/');
            var page = $"{name}.html";
            for (var number = 2; !taken.Add(page); number++)
            {
                page = $"{name}-{number}.html";
            }

            pages[path] = page;
        }

        return new SiteMap(pages);
    }

    /// <summary>The page of a notebook, relative to the site's folder, with / between folders.</summary>
    public string PageOf(string notebook) => _pages[Path.GetFullPath(notebook)];

    /// <summary>
    /// Where a link in a notebook leads on the page: a link to an exported notebook becomes a link to its page, anything
    /// else stays as it is.
    /// </summary>
    public string Resolve(string notebook, string link)
    {
        var end = link.IndexOfAny(['#', '?']);
        var (target, rest) = end < 0 ? (link, "") : (link[..end], link[end..]);
        if (!target.EndsWith(".dib", StringComparison.OrdinalIgnoreCase) || target.Contains(':', StringComparison.Ordinal))
        {
            return link;
        }

        var folder = Path.GetDirectoryName(Path.GetFullPath(notebook)) ?? "";
        var path = Path.GetFullPath(Path.Combine(folder, Uri.UnescapeDataString(target)));
        return _pages.TryGetValue(path, out var page) ? Link(PageOf(notebook), page) + rest : link;
    }

    /// <summary>A relative link from one file of the site to another.</summary>
    public static string Link(string from, string to)
    {
        var source = from.Split('/')[..^1];
        var target = to.Split('/');
        var common = source.Zip(target[..^1]).TakeWhile(pair => pair.First == pair.Second).Count();
        var steps = Enumerable.Repeat("..", source.Length - common).Concat(target[common..].Select(Uri.EscapeDataString));
        return string.Join('/', steps);
    }

    /// <summary>The folder that holds all notebooks, at some depth; null when they lie on different drives.</summary>
    private static string? CommonFolder(ImmutableArray<string> paths)
    {
        var folders = paths.Select(path => Path.GetDirectoryName(path) ?? path).ToArray();
        var root = folders.FirstOrDefault();
        while (root is not null && folders.Any(folder => !IsWithin(folder, root)))
        {
            root = Path.GetDirectoryName(root);
        }

        return root;
    }

    private static bool IsWithin(string folder, string root) =>
        folder == root
        || folder.StartsWith(root.EndsWith(Path.DirectorySeparatorChar) ? root : root + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
