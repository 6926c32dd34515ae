using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Dib.Pages;

/// <summary>Takes an SVG out of a notebook's HTML and makes it fit to stand among others on one page.</summary>
internal static class SvgPicture
{
    private static readonly HashSet<string> Acting =
        new(["script", "foreignobject", "style", "animate", "set", "a"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The best SVG of some pieces of HTML, or null: one marked as a thumbnail before all others.</summary>
    /// <param name="htmls">Trusted HTML.</param>
    /// <param name="prefix">Begins every address inside the picture.</param>
    public static string? Find(IEnumerable<string> htmls, string prefix)
    {
        IElement? first = null;
        foreach (var markup in htmls.Select(WithoutScripts).Where(markup => !Nesting.IsTooDeepInHtml(markup)))
        {
            var document = new HtmlParser().ParseDocument(markup);
            var all = document.QuerySelectorAll("svg").Concat(Templates(document)).ToList();
            if (all.FirstOrDefault(svg => svg.HasAttribute("data-thumbnail")) is { } marked)
            {
                return Cleaned(marked, prefix);
            }

            // Small ones are icons of buttons, not pictures.
            first ??= all.FirstOrDefault(svg => svg.HasAttribute("viewBox") && svg.Closest("button") is null);
        }

        return first is null ? null : Cleaned(first, prefix);
    }

    private static IEnumerable<IElement> Templates(IDocument document) =>
        document.QuerySelectorAll("template")
            .OfType<AngleSharp.Html.Dom.IHtmlTemplateElement>()
            .SelectMany(template => template.Content.QuerySelectorAll("svg"));

    private static string WithoutScripts(string html)
    {
        var markup = new StringBuilder();
        var from = 0;
        foreach (var element in RawElements.In(html))
        {
            markup.Append(html, from, element.Start - from);
            from = element.End;
        }

        return markup.Append(html, from, html.Length - from).ToString();
    }

    private static string Cleaned(IElement svg, string prefix)
    {
        foreach (var element in svg.QuerySelectorAll("*").Where(element => Acting.Contains(element.LocalName)).ToList())
        {
            element.Remove();
        }

        foreach (var element in svg.QuerySelectorAll("*").Prepend(svg))
        {
            foreach (var attribute in element.Attributes.ToList())
            {
                Clean(element, attribute, prefix);
            }
        }

        // The link around it says where it leads: to a screen reader the picture adds nothing.
        svg.RemoveAttribute("role");
        svg.RemoveAttribute("aria-label");
        svg.SetAttribute("aria-hidden", "true");
        svg.RemoveAttribute("width");
        svg.RemoveAttribute("height");
        svg.RemoveAttribute("tabindex");
        return svg.OuterHtml;
    }

    private static void Clean(IElement element, IAttr attribute, string prefix)
    {
        var isReference = attribute.LocalName == "href";
        if (attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)
            || (isReference && !attribute.Value.StartsWith('#'))
            || (attribute.Value.Contains("url(", StringComparison.OrdinalIgnoreCase) && !attribute.Value.Contains("url(#", StringComparison.Ordinal)))
        {
            element.RemoveAttribute(attribute.Name);
        }
        else if (attribute.Name == "id")
        {
            attribute.Value = prefix + attribute.Value;
        }
        else
        {
            attribute.Value = isReference
                ? $"#{prefix}{attribute.Value[1..]}"
                : attribute.Value.Replace("url(#", $"url(#{prefix}", StringComparison.Ordinal);
        }
    }
}
