using Markdig;
using Markdig.Syntax;

namespace Dib.Commands;

/// <summary>What a folder of notebooks says of itself: the README.md that lies beside them.</summary>
/// <param name="Title">Its first heading; null where there is none.</param>
/// <param name="Introduction">The first paragraph below that heading, without its marks; null where there is none.</param>
internal sealed record FolderReadme(string? Title, string? Introduction)
{
    /// <summary>The README.md beside a notebook, or one that says nothing.</summary>
    public static FolderReadme Beside(string notebookPath)
    {
        var path = Path.Combine(Path.GetDirectoryName(notebookPath)!, "README.md");
        return File.Exists(path) ? Of(File.ReadAllText(path)) : new FolderReadme(null, null);
    }

    private static FolderReadme Of(string markdown)
    {
        var blocks = Markdown.Parse(markdown).SkipWhile(block => block is not HeadingBlock { Level: 1 }).ToArray();
        return new FolderReadme(
            Plain(markdown, blocks.FirstOrDefault()), Plain(markdown, blocks.OfType<ParagraphBlock>().FirstOrDefault()));
    }

    private static string? Plain(string markdown, Block? block) =>
        block is null ? null : Markdown.ToPlainText(markdown.Substring(block.Span.Start, block.Span.Length)).ReplaceLineEndings(" ").Trim();
}
