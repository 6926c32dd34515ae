namespace Dib.Commands;

/// <summary>How messages name a notebook.</summary>
internal static class NotebookNames
{
    /// <summary>The path from the current folder, or the full one where that is shorter to read.</summary>
    public static string Short(string path)
    {
        var relative = Path.GetRelativePath(Environment.CurrentDirectory, path);
        return relative.StartsWith("..", StringComparison.Ordinal) ? path : relative;
    }
}
