using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text;
using LineToNetwork.Figures;
using LineToNetwork.Plotly.Thumbnails;
using LineToNetwork.Words;

namespace LineToNetwork.Plotly.Page;

/// <summary>
/// The HTML of figures: what is there before any script runs, the figures' data, and the scripts that draw them. Every output
/// carries everything, because an editor shows outputs one by one and in any order; an exported page keeps one copy.
/// </summary>
internal static class FigureHtml
{
    /// <summary>The height of a drawing that no one has set, in pixels.</summary>
    private const int UsualHeight = 420;
    private const int UsualHeightInSpace = 480;

    public static string Of(ImmutableArray<Figure> figures)
    {
        var drawings = figures.Select(FigureJson.Of).ToList();
        var html = new StringBuilder(Scripts.Length + drawings.Sum(drawing => drawing.Length) + 4096);
        html.Append("<div class=\"ltn\">\n").Append(Style);
        html.Append(figures.Length > 1 ? "<div class=\"ltn-row\">\n" : "");
        for (var i = 0; i < figures.Length; i++)
        {
            AddFigure(html, figures[i], drawings[i]);
        }

        html.Append(figures.Length > 1 ? "</div>\n<div class=\"ltn-controls\"></div>\n" : "");
        html.Append(Thumbnail.Of(figures) is { } thumbnail ? $"<template>{thumbnail}</template>\n" : "");
        return html.Append("</div>\n").Append(Scripts).ToString();
    }

    private static string Style { get; } = $"<style>{Resource.Text("figure.css")}</style>\n";

    private static string Scripts { get; } =
        $"<script>(globalThis.lineToNetwork ??= {{}}).library ??= \"{Resource.Text("plotly.js.gz.txt")}\";</script>\n"
        + $"<script>{Runtime()}</script>\n"
        + "<script>lineToNetwork.drawAll();</script>\n";

    private static void AddFigure(StringBuilder html, Figure figure, string drawing)
    {
        var first = figure.First;
        var height = first.Height ?? (first.Marks.Any(mark => mark.IsInSpace) ? UsualHeightInSpace : UsualHeight);
        html.Append("<figure class=\"ltn-figure\">\n");
        html.Append(CultureInfo.InvariantCulture, $"<figcaption class=\"ltn-title\"{(first.Title is null ? " hidden" : "")}>{Encoded(first.Title)}</figcaption>\n");
        html.Append("<div class=\"ltn-legend\" hidden></div>\n");
        html.Append(CultureInfo.InvariantCulture, $"<div class=\"ltn-plot\" role=\"img\" aria-label=\"{Encoded(figure.ToString())}\" style=\"height:{height}px\">");
        html.Append(CultureInfo.InvariantCulture, $"<p class=\"ltn-notice\">{Encoded(Wording.Drawing)}</p><noscript>{Encoded(Wording.NeedsScript)}</noscript></div>\n");
        html.Append("<div class=\"ltn-reading\" hidden></div>\n<div class=\"ltn-controls\"></div>\n");
        html.Append("<script type=\"application/json\">").Append(drawing).Append("</script>\n</figure>\n");
    }

    /// <summary>The modules of the script in one scope of their own, which is entered once a page.</summary>
    private static string Runtime()
    {
        string[] modules = ["library", "numbers", "states", "theme", "sums", "drawings", "marks", "layout", "legend", "controls", "figure", "start"];
        return "if (!lineToNetwork.drawAll) (() => {\n\"use strict\";\nconst inks = " + Resource.Text("inks.json").TrimEnd() + ";\n"
            + string.Concat(modules.Select(module => Resource.Text(module + ".js")))
            + "})();";
    }

    private static string Encoded(string? text) => WebUtility.HtmlEncode(text ?? "");
}
