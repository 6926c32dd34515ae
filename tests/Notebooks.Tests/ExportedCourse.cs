using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Dib.Notebooks;

[assembly: AssemblyFixture(typeof(Notebooks.Tests.ExportedCourse))]

namespace Notebooks.Tests;

/// <summary>
/// The whole course, run and exported once for all tests: as it stands, and with every exercise solved. The second copy
/// lies in a folder of its own beside the setup file of the first.
/// </summary>
public sealed class ExportedCourse : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("course-");

    /// <summary>What <c>dib export</c> said and how it ended, for the course as it stands.</summary>
    internal DibProcess Export { get; private set; } = new(-1, "");

    /// <summary>The same for the copy with every exercise solved.</summary>
    internal DibProcess SolvedExport { get; private set; } = new(-1, "");

    /// <summary>The exported page of a notebook.</summary>
    public string PageOf(string name) => Path.Combine(_folder.FullName, "site", name + ".html");

    /// <summary>The page of a notebook, parsed.</summary>
    public IDocument Document(string name) => Parse(PageOf(name));

    /// <summary>The page of a notebook with every exercise solved, parsed.</summary>
    public IDocument SolvedDocument(string name) => Parse(Path.Combine(_folder.FullName, "solved-site", name + ".html"));

    /// <summary>Runs and exports both copies.</summary>
    public async ValueTask InitializeAsync()
    {
        Export = await DibProcess.RunAsync("export", Course.Folder, "--output", Path.Combine(_folder.FullName, "site"));
        SolvedExport = await DibProcess.RunAsync("export", WriteSolvedCopies(), "--output", Path.Combine(_folder.FullName, "solved-site"));
    }

    /// <summary>Removes both copies.</summary>
    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    private string WriteSolvedCopies()
    {
        var notebooks = _folder.CreateSubdirectory("notebooks").FullName;
        File.Copy(Path.Combine(Course.Folder, "setup.dib"), Path.Combine(notebooks, "setup.dib"));
        foreach (var name in Course.Names)
        {
            File.WriteAllText(Path.Combine(notebooks, name + ".dib"), DibWriter.Write(Exercise.Solve(Course.Read(name))));
        }

        return notebooks;
    }

    private static IDocument Parse(string path) => new HtmlParser().ParseDocument(File.ReadAllText(path));
}
