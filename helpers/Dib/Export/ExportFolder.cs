using System.Collections.Immutable;
using Dib.Execution;
using Dib.Execution.Running;
using Dib.Pages;

namespace Dib.Export;

/// <summary>Writes runs to a folder, in the formats asked for.</summary>
internal static class ExportFolder
{
    /// <summary>Writes all formats.</summary>
    /// <returns>The first file that a reader would open: the index of the pages, or the first notebook's file.</returns>
    public static string Write(
        ImmutableArray<NotebookSource> notebooks,
        ImmutableArray<NotebookRun> runs,
        string folder,
        IReadOnlyCollection<ExportFormat> formats,
        SiteOptions options)
    {
        var entrances = new List<string>();
        if (formats.Contains(ExportFormat.Html))
        {
            entrances.Add(Site.Write(runs, folder, options).Index);
        }

        // Other files lie where the pages do, and are called the same.
        var map = SiteMap.Of(runs.Select(run => run.Path));
        for (var index = 0; index < runs.Length; index++)
        {
            var page = Path.Combine(folder, map.PageOf(runs[index].Path).Replace('/', Path.DirectorySeparatorChar));
            Directory.CreateDirectory(Path.GetDirectoryName(page)!);
            if (formats.Contains(ExportFormat.Ipynb))
            {
                entrances.Add(Path.ChangeExtension(page, ".ipynb"));
                WholeFile.Write(entrances[^1], RunOutputs.Write(runs[index], notebooks[index].Notebook));
            }

            if (formats.Contains(ExportFormat.Md))
            {
                entrances.Add(Path.ChangeExtension(page, ".md"));
                WriteMarkdown(MarkdownExport.Write(runs[index], Path.GetFileNameWithoutExtension(page)), entrances[^1]);
            }
        }

        return entrances[0];
    }

    private static void WriteMarkdown(MarkdownPage page, string path)
    {
        foreach (var (name, picture) in page.Pictures)
        {
            WholeFile.Write(Path.Combine(Path.GetDirectoryName(path)!, name), picture);
        }

        WholeFile.Write(path, page.Text);
    }
}
