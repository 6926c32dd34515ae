namespace Dib.Commands;

/// <summary>The name of a folder of notebooks: the heading of the README.md that lies beside them.</summary>
internal static class FolderTitle
{
    private const string Heading = "# ";

    /// <summary>The first heading of the README.md beside the notebook, or null where there is none.</summary>
    public static string? Beside(string notebookPath)
    {
        var readme = Path.Combine(Path.GetDirectoryName(notebookPath)!, "README.md");
        return File.Exists(readme)
            ? File.ReadLines(readme).FirstOrDefault(line => line.StartsWith(Heading, StringComparison.Ordinal))?[Heading.Length..].Trim()
            : null;
    }
}
