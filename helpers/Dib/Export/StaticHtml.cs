using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Dib.Export;

/// <summary>What is left of an HTML output where no script runs.</summary>
/// <param name="Text">The output's text, when it is nothing but text.</param>
/// <param name="Svg">A picture that stands by itself, when it has one.</param>
/// <param name="IsPreview">Whether that picture stands for something that moves once scripts run.</param>
/// <param name="Markup">The HTML without its scripts and styles, when that is worth showing.</param>
/// <param name="Description">What the output says of itself to those who do not see it.</param>
internal sealed record StaticHtml(string? Text, string? Svg, bool IsPreview, string? Markup, string Description)
{
    private const string SvgNamespace = "http://www.w3.org/2000/svg";

    public static StaticHtml Of(string html)
    {
        var body = new HtmlParser().ParseDocument(html).Body!;
        var needsScript = body.QuerySelectorAll("script").Length > 0;
        foreach (var element in body.QuerySelectorAll("script, style").ToList())
        {
            element.Remove();
        }

        var description = Described(body);
        if (body.Children is [{ LocalName: "div", ClassName: "dni-plaintext" } or { LocalName: "pre" } or { LocalName: "span", ChildElementCount: 0 }])
        {
            return new StaticHtml(body.TextContent, null, false, null, description);
        }

        var svg = body.QuerySelectorAll("svg[viewBox]").FirstOrDefault(picture => picture.Closest("button") is null)
            ?? body.QuerySelectorAll("template").OfType<AngleSharp.Html.Dom.IHtmlTemplateElement>().Select(template => template.Content.QuerySelector("svg")).FirstOrDefault(picture => picture is not null);
        if (svg is not null)
        {
            svg.SetAttribute("xmlns", SvgNamespace);
            return new StaticHtml(null, svg.OuterHtml, needsScript, null, description);
        }

        return needsScript
            ? new StaticHtml(null, null, false, null, description)
            : new StaticHtml(null, null, false, OnFewLines(body.InnerHtml), description);
    }

    // The author's words first, then a title, then nothing that could be wrong.
    private static string Described(IElement body)
    {
        var named = body.QuerySelector("[aria-label]")?.GetAttribute("aria-label")
            ?? body.QuerySelector("img[alt]")?.GetAttribute("alt")
            ?? body.QuerySelector("figcaption, title, desc")?.TextContent;
        return string.IsNullOrWhiteSpace(named) ? "figure" : string.Join(' ', named.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    // An empty line would end the HTML in a markdown text.
    private static string OnFewLines(string markup)
    {
        var text = new StringBuilder();
        foreach (var line in markup.Split('\n').Where(line => !string.IsNullOrWhiteSpace(line)))
        {
            text.Append(line.TrimEnd()).Append('\n');
        }

        return text.ToString();
    }

}
