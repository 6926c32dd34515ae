using System.Collections.Immutable;
using System.Net;
using System.Text;
using Dib.Execution;

namespace Dib.Pages;

/// <summary>Writes a page for each notebook and an index of them all.</summary>
internal static class Site
{
    public static SiteReport Write(IReadOnlyList<NotebookRun> runs, string outputFolder, SiteOptions options)
    {
        Directory.CreateDirectory(outputFolder);
        var pages = runs.Select(run => WritePage(run, outputFolder, options.Language)).ToImmutableArray();
        var index = Path.Combine(outputFolder, "index.html");
        var links = pages.Select(page => $"<li><a href=\"{Path.GetFileName(page)}\">{Path.GetFileNameWithoutExtension(page)}</a></li>\n");
        WriteWhole(index, $"<!doctype html>\n<html lang=\"{options.Language}\"><meta charset=\"utf-8\"><title>{options.Title}</title><ul>\n{string.Concat(links)}</ul></html>\n");
        return new SiteReport(index, pages, []);
    }

    private static string WritePage(NotebookRun run, string folder, string language)
    {
        var text = new StringBuilder($"<!doctype html>\n<html lang=\"{language}\"><meta charset=\"utf-8\">\n");
        foreach (var cell in run.Cells)
        {
            text.Append(cell.Cell.Language == "html" ? cell.Cell.Text : $"<pre>{WebUtility.HtmlEncode(cell.Cell.Text)}</pre>\n");
            foreach (var output in cell.Outputs)
            {
                text.Append(output switch
                {
                    ConsoleText console => $"<pre>{WebUtility.HtmlEncode(console.Text)}</pre>\n",
                    DisplayedValue { MimeType: "text/html" } value => value.Content + "\n",
                    DisplayedValue value => $"<pre>{WebUtility.HtmlEncode(value.Content)}</pre>\n",
                    Failure failure => $"<pre>{WebUtility.HtmlEncode($"{failure.Title}: {failure.Message}")}</pre>\n",
                    _ => "",
                });
            }
        }

        var page = Path.Combine(folder, Path.GetFileNameWithoutExtension(run.Path) + ".html");
        WriteWhole(page, text.Append("</html>\n").ToString());
        return page;
    }

    private static void WriteWhole(string path, string text)
    {
        File.WriteAllText(path + ".new", text);
        File.Move(path + ".new", path, overwrite: true);
    }
}
