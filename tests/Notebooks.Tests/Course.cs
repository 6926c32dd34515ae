using Dib.Notebooks;

namespace Notebooks.Tests;

/// <summary>The course as it lies in the repository: its notebooks, parsed.</summary>
internal static class Course
{
    /// <summary>The repository's folder, found upwards from the test's own.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The folder of the notebooks.</summary>
    public static string Folder { get; } = Path.Combine(Root, "notebooks");

    /// <summary>The names of all notebooks in their order, such as "01-line".</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. Directory.GetFiles(Folder, "*.dib")
            .Select(path => Path.GetFileNameWithoutExtension(path))
            .Where(name => name != "setup")
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>One row a notebook, for tests that look at each of them.</summary>
    public static TheoryData<string> EveryNotebook => [.. Names];

    public static string PathOf(string name) => Path.Combine(Folder, name + ".dib");

    public static Notebook Read(string name) => NotebookFile.Read(PathOf(name));

    /// <summary>All that the notebook says to its reader, without its code.</summary>
    public static string Prose(string name) =>
        string.Join("\n\n", Read(name).Cells.Where(cell => cell.Language == "markdown").Select(cell => cell.Text));

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "LineToDeepLearning.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No LineToDeepLearning.slnx above {AppContext.BaseDirectory}.");
    }
}
