using System.Collections.Immutable;
using System.Text;
using Dib.Execution;
using Dib.Notebooks;

namespace Dib.Pages;

/// <summary>Writes run notebooks as pages that anyone can open, with an index.</summary>
internal static class Site
{
    /// <summary>
    /// Writes one page a notebook, and index.html. A page is written under a temporary name and renamed, so that whoever
    /// looks sees the old page or the new one, never half of one.
    /// </summary>
    /// <param name="runs">The run notebooks, in the order in which they are to be read.</param>
    /// <param name="outputFolder">Where the pages go; it is made if need be. Other files in it stay.</param>
    /// <param name="options">What the export chose.</param>
    /// <param name="isStale">
    /// Which notebooks need their page written anew, when the folder holds good pages of the others; null for all of them.
    /// </param>
    /// <returns>The paths of the site's files.</returns>
    public static SiteReport Write(
        IReadOnlyList<NotebookRun> runs, string outputFolder, SiteOptions options, Predicate<NotebookRun>? isStale = null)
    {
        var folder = Path.GetFullPath(outputFolder);
        var map = SiteMap.Of(runs.Select(run => run.Path));
        var entries = runs
            .Select(run => (Chapter: Chapter.Of(run, map, PageWriter.ReservedIds), Page: map.PageOf(run.Path)))
            .ToImmutableArray();

        var pages = ImmutableArray.CreateBuilder<string>(entries.Length);
        var assets = ImmutableSortedSet.CreateBuilder<string>(StringComparer.Ordinal);
        for (var i = 0; i < entries.Length; i++)
        {
            var (chapter, path) = entries[i];
            var file = Path.Combine(folder, path.Replace('/', Path.DirectorySeparatorChar));
            pages.Add(file);
            if (isStale?.Invoke(chapter.Run) == false)
            {
                continue;
            }

            var frame = new PageFrame(options, path, LinkTo(entries, i - 1, path), LinkTo(entries, i + 1, path));
            var page = PageWriter.Write(chapter, frame);
            foreach (var (name, script) in page.SharedScripts.Where(script => assets.Add(Path.Combine(folder, script.Key))))
            {
                WriteFile(Path.Combine(folder, name), script);
            }

            WriteFile(file, page.Html);
        }

        var index = WriteFile(Path.Combine(folder, SiteMap.Index), IndexWriter.Write(entries, new PageFrame(options, SiteMap.Index)));
        return new SiteReport(index, pages.ToImmutable(), [.. assets]);
    }

    /// <summary>
    /// Loads and compiles what the first page would pay for: called while the notebooks run, it makes the pages of a short
    /// run appear sooner.
    /// </summary>
    public static void WarmUp()
    {
        var cells = new[] { ("markdown", "# Title\n\n[text](a.dib) `code`\n\n<br>\n\n```csharp\nvar x = 1;\n```"), ("csharp", "var x = 1;"), ("html", "<b>b</b>") };
        var run = new NotebookRun(
            Path.GetFullPath("warm-up.dib"),
            [.. cells.Select(cell => new CellRun(new Cell(cell.Item1, cell.Item2, 1), CellStatus.Succeeded, [], TimeSpan.Zero))],
            RunEnding.Completed);
        var map = SiteMap.Of([run.Path]);
        PageWriter.Write(Chapter.Of(run, map, PageWriter.ReservedIds), new PageFrame(new SiteOptions(), map.PageOf(run.Path)));
    }

    private static PageLink? LinkTo(ImmutableArray<(Chapter Chapter, string Page)> entries, int position, string from) =>
        position >= 0 && position < entries.Length
            ? new PageLink(SiteMap.Link(from, entries[position].Page), entries[position].Chapter.Title)
            : null;

    private static string WriteFile(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var temporary = path + ".tmp";
        try
        {
            File.WriteAllText(temporary, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }

        return path;
    }
}
