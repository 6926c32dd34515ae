using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Ganss.Xss;

namespace Dib.Pages;

/// <summary>
/// Lets through what prose needs and nothing that acts: no scripts, handlers, forms, frames, styles or foreign schemes.
/// The lists say what is allowed; what nobody thought of stays out.
/// </summary>
internal sealed partial class ProseSanitizer
{
    private const string Alignment = "text-align: ";

    private static readonly string[] Tags =
    [
        "a", "abbr", "b", "blockquote", "br", "caption", "cite", "code", "col", "colgroup", "dd", "del", "details", "dfn", "div",
        "dl", "dt", "em", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img", "ins", "kbd", "li", "mark",
        "ol", "p", "pre", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strong", "sub", "summary", "sup", "table",
        "tbody", "td", "tfoot", "th", "thead", "tr", "u", "ul", "var", "wbr",
    ];

    private static readonly string[] Attributes =
    [
        "align", "alt", "class", "colspan", "height", "href", "lang", "open", "reversed", "rowspan", "scope", "span", "src", "start",
        "title", "width",
    ];

    /// <summary>The classes that dib's own rendering gives; a notebook's text may not dress up as a part of the page.</summary>
    private static readonly string[] Classes = [Prose.PromptClass, "task-list-item", "contains-task-list"];

    /// <summary>Elements whose content is not text for a reader and goes with them.</summary>
    private static readonly HashSet<string> Mute =
        new(["script", "style", "template", "iframe", "object", "noscript", "textarea", "title", "svg", "math"], StringComparer.OrdinalIgnoreCase);

    private readonly HtmlSanitizer _sanitizer = new(new HtmlSanitizerOptions
    {
        AllowedTags = new HashSet<string>(Tags, StringComparer.OrdinalIgnoreCase),
        AllowedAttributes = new HashSet<string>(Attributes, StringComparer.OrdinalIgnoreCase),
        AllowedClasses = new HashSet<string>(Classes, StringComparer.Ordinal),
        AllowedCssProperties = new HashSet<string>(),
        AllowedSchemes = new HashSet<string>(["http", "https", "mailto"], StringComparer.OrdinalIgnoreCase),
        UriAttributes = new HashSet<string>(["href", "src"], StringComparer.OrdinalIgnoreCase),
    });

    private readonly ProseLinks _links;
    private IReadOnlySet<string> _headingIds = new HashSet<string>();

    public ProseSanitizer(ProseLinks links)
    {
        _links = links;
        _sanitizer.KeepChildNodes = true;

        // A parser that leaves styles alone: they go anyway, and parsing hostile ones could run out of stack.
        _sanitizer.HtmlParserFactory = () => new HtmlParser();
        _sanitizer.RemovingTag += (_, removing) =>
        {
            if (Mute.Contains(removing.Tag.LocalName))
            {
                removing.Tag.TextContent = "";
            }
        };
        _sanitizer.RemovingAttribute += (_, removing) => removing.Cancel = IsOurs(removing.Tag, removing.Attribute);
        _sanitizer.RemovingAttribute += (_, removing) => KeepAlignment(removing.Tag, removing.Attribute);
        _sanitizer.FilterUrl += (_, filtering) => filtering.SanitizedUrl = Filter(filtering);
        _sanitizer.PostProcessDom += (_, processing) => Finish(processing.Document);
    }

    /// <summary>Cleans HTML that markdown gave, then puts the code blocks into their places.</summary>
    /// <param name="html">The HTML.</param>
    /// <param name="code">The code blocks, already HTML, by their placeholder's number.</param>
    /// <param name="ids">The addresses that headings of this cell may carry.</param>
    public string Clean(string html, IReadOnlyList<string> code, IReadOnlySet<string> ids)
    {
        _headingIds = ids;
        var clean = _sanitizer.Sanitize(html);
        return Placeholder().Replace(
            clean,
            match => int.TryParse(match.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < code.Count
                ? code[number]
                : "");
    }

    private bool IsOurs(IElement element, IAttr attribute) =>
        (attribute.Name == "data-code" && element.LocalName == "pre")
        || (attribute.Name == "id" && element.LocalName is ['h', >= '1' and <= '6'] && _headingIds.Contains(attribute.Value));

    /// <summary>Markdown aligns the columns of a table by styles, which do not pass; the alignment does.</summary>
    private static void KeepAlignment(IElement element, IAttr attribute)
    {
        if (attribute.Name == "style" && element.LocalName is "td" or "th"
            && attribute.Value.StartsWith(Alignment, StringComparison.Ordinal))
        {
            element.SetAttribute("align", attribute.Value[Alignment.Length..].TrimEnd(';'));
        }
    }

    private string? Filter(FilterUrlEventArgs filtering) => filtering.Tag.LocalName switch
    {
        "img" => _links.Image(filtering.OriginalUrl),
        _ => filtering.SanitizedUrl is { } safe ? _links.Link(safe) : null,
    };

    /// <summary>Wide tables scroll by themselves, not the page; an image that could not be carried leaves its words.</summary>
    private static void Finish(IDocument document)
    {
        foreach (var table in document.QuerySelectorAll("table"))
        {
            var scroller = document.CreateElement("div");
            scroller.ClassName = "scroll";
            table.Replace(scroller);
            scroller.AppendChild(table);
        }

        foreach (var image in document.QuerySelectorAll("img"))
        {
            if (!image.HasAttribute("src"))
            {
                image.Replace(document.CreateTextNode(image.GetAttribute("alt") ?? ""));
            }
            else if (!image.HasAttribute("alt"))
            {
                image.SetAttribute("alt", "");
            }
        }
    }

    [GeneratedRegex("<pre data-code=\"([0-9]{1,9})\"></pre>")]
    private static partial Regex Placeholder();
}
