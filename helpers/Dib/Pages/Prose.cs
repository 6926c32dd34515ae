using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.TaskLists;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Dib.Pages;

/// <summary>Turns the markdown of one notebook into safe HTML, cell by cell, and notes its headings.</summary>
/// <param name="outline">Receives the headings.</param>
/// <param name="links">Says where links and images of this notebook lead.</param>
internal sealed class Prose(Outline outline, ProseLinks links)
{
    /// <summary>The class of a paragraph that begins with a bold word and a colon, such as "Guess:".</summary>
    public const string PromptClass = "prompt";

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseTaskLists()
        .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
        .UseAutoLinks()
        .UseSmartyPants()
        .UseCjkFriendlyEmphasis()
        .Build();

    private readonly ProseSanitizer _sanitizer = new(links);

    /// <summary>
    /// A cell's passages: a new one begins with each heading of level 2 that stands outside raw HTML, so that a page can
    /// make sections of them.
    /// </summary>
    public ImmutableArray<Passage> Read(string markdown)
    {
        if (Parse(markdown) is not { } document)
        {
            return [new Passage(null, $"<pre class=\"text\">{Html.Escape(markdown)}</pre>")];
        }

        var passages = ImmutableArray.CreateBuilder<Passage>();
        var code = new List<string>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var writer = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var renderer = Renderer(writer, code);
        Heading? opening = null;
        var openElements = 0;

        foreach (var block in document)
        {
            if (block is HtmlBlock raw)
            {
                openElements += OpenElements(raw.Lines.ToString());
            }

            if (block is HeadingBlock headingBlock)
            {
                var heading = Place(headingBlock, ids);
                if (heading.Level == 2 && openElements <= 0)
                {
                    AddPassage();
                    opening = heading;
                }
            }
            else if (block is ParagraphBlock paragraph && IsPrompt(paragraph.Inline))
            {
                paragraph.GetAttributes().AddClass(PromptClass);
            }

            renderer.Render(block);
        }

        AddPassage();
        return passages.ToImmutable();

        void AddPassage()
        {
            writer.Flush();
            var html = writer.GetStringBuilder();
            if (html.Length > 0)
            {
                passages.Add(new Passage(opening, _sanitizer.Clean(html.ToString(), code, ids)));
                html.Clear();
            }
        }
    }

    /// <summary>Markdown that a cell displays: one piece, without addresses of its own.</summary>
    public static string ReadOutput(string markdown, ProseLinks links) =>
        string.Concat(new Prose(Outline.OfOutput(), links).Read(markdown).Select(passage => passage.Html));

    /// <summary>The title that a notebook gives itself: the first heading of its text, if it is of level 1.</summary>
    public static string? Title(string markdown) =>
        Parse(markdown)?.OfType<HeadingBlock>().FirstOrDefault() is { Level: 1 } title ? PlainText(title.Inline) : null;

    /// <summary>The first line of text below a cell's first heading, as plain text; empty when there is none.</summary>
    public static string FirstLine(string markdown)
    {
        var below = Parse(markdown)?.SkipWhile(block => block is not HeadingBlock).Skip(1).FirstOrDefault();
        var paragraph = below as ParagraphBlock ?? (below as ContainerBlock)?.Descendants<ParagraphBlock>().FirstOrDefault();
        return PlainText(paragraph?.Inline, toHardBreak: true);
    }

    /// <summary>The text of a heading or a paragraph without its marks.</summary>
    private static string PlainText(ContainerInline? inlines, bool toHardBreak = false)
    {
        var text = new StringBuilder();
        foreach (var inline in inlines?.Descendants() ?? [])
        {
            if (toHardBreak && inline is LineBreakInline { IsHard: true })
            {
                break;
            }

            _ = inline switch
            {
                LiteralInline literal => text.Append(Typography.Apostrophes(literal.Content.ToString())),
                CodeInline code => text.Append(code.Content),
                LineBreakInline => text.Append(' '),
                HtmlEntityInline entity => text.Append(entity.Transcoded.ToString()),
                Markdig.Extensions.SmartyPants.SmartyPant mark => text.Append(Typography.Of(mark.Type)),
                _ => text,
            };
        }

        return text.ToString().Trim();
    }

    /// <summary>Parses markdown; null when it is nested too deeply.</summary>
    private static MarkdownDocument? Parse(string markdown)
    {
        if (Nesting.IsTooDeepInHtml(markdown))
        {
            return null;
        }

        try
        {
            return Markdown.Parse(markdown, Pipeline);
        }
        catch (ArgumentException)
        {
            // The parser's own limit on the nesting of lists and quotations.
            return null;
        }
    }

    private Heading Place(HeadingBlock block, HashSet<string> ids)
    {
        var heading = outline.Add(block.Level, PlainText(block.Inline));
        block.Level = heading.Level;
        block.GetAttributes().Id = heading.Id;
        ids.Add(heading.Id);
        return heading;
    }

    private static bool IsPrompt(ContainerInline? inlines)
    {
        if (inlines?.FirstChild is not EmphasisInline { DelimiterCount: 2 } bold)
        {
            return false;
        }

        var next = bold.NextSibling is LiteralInline after ? after.Content.ToString() : "";
        return PlainText(bold) is [.., ':' or '\uFF1A'] || next is [':' or '\uFF1A', ..];
    }

    private static HtmlRenderer Renderer(StringWriter writer, List<string> code)
    {
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.ObjectRenderers.Replace<CodeBlockRenderer>(new CodePlaceholderRenderer(code));
        renderer.ObjectRenderers.Replace<HtmlTaskListRenderer>(new TaskMarkRenderer());
        renderer.ObjectRenderers.Replace<Markdig.Renderers.Html.Inlines.LiteralInlineRenderer>(new TypographicTextRenderer());
        return renderer;
    }

    /// <summary>How many containers raw HTML leaves open: a folded solution reaches to its end, headings or not.</summary>
    private static int OpenElements(string html) =>
        Count(html, "<details") + Count(html, "<div") - Count(html, "</details") - Count(html, "</div");

    private static int Count(string text, string part)
    {
        var count = 0;
        for (var at = text.IndexOf(part, StringComparison.OrdinalIgnoreCase);
             at >= 0;
             at = text.IndexOf(part, at + part.Length, StringComparison.OrdinalIgnoreCase))
        {
            count++;
        }

        return count;
    }

    /// <summary>Code is coloured by dib itself and put in after the cleaning: a placeholder keeps its place.</summary>
    private sealed class CodePlaceholderRenderer(List<string> code) : HtmlObjectRenderer<CodeBlock>
    {
        protected override void Write(HtmlRenderer renderer, CodeBlock block)
        {
            var language = (block as FencedCodeBlock)?.Info ?? "";
            renderer.EnsureLine();
            renderer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"<pre data-code=\"{code.Count}\"></pre>"));
            code.Add(CodeWriter.Block(block.Lines.ToString(), language));
        }
    }

    /// <summary>A mark instead of a dead checkbox: it prints, and needs no label.</summary>
    private sealed class TaskMarkRenderer : HtmlObjectRenderer<TaskList>
    {
        protected override void Write(HtmlRenderer renderer, TaskList task) => renderer.Write(task.Checked ? "☑" : "☐");
    }

    private sealed class TypographicTextRenderer : HtmlObjectRenderer<LiteralInline>
    {
        protected override void Write(HtmlRenderer renderer, LiteralInline literal) =>
            renderer.WriteEscape(Typography.Apostrophes(literal.Content.ToString()));
    }
}

/// <summary>A stretch of prose that stands together.</summary>
/// <param name="Opens">The section heading that it begins with, or null.</param>
/// <param name="Html">Safe HTML.</param>
internal sealed record Passage(Heading? Opens, string Html);
