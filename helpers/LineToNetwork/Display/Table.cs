using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text;

namespace LineToNetwork.Display;

/// <summary>A small table of text that a notebook shows as such.</summary>
/// <param name="Headings">The heading of every column.</param>
/// <param name="Rows">The rows, each with one text a column.</param>
/// <param name="Note">A sentence under the table, or null.</param>
[TypeFormatterSource(typeof(HtmlFormatterSource))]
public sealed record Table(
    ImmutableArray<string> Headings, ImmutableArray<ImmutableArray<string>> Rows, string? Note = null) : IDisplayedAsHtml
{
    /// <inheritdoc/>
    public string ToHtml()
    {
        var html = new StringBuilder("<table class=\"ltn-table\"><thead><tr>");
        AppendCells(html, "th", Headings);
        html.Append("</tr></thead><tbody>");
        foreach (var row in Rows)
        {
            html.Append("<tr>");
            AppendCells(html, "td", row);
            html.Append("</tr>");
        }

        html.Append("</tbody></table>");
        if (Note is not null)
        {
            html.Append("<p class=\"ltn-note\">").Append(WebUtility.HtmlEncode(Note)).Append("</p>");
        }

        return html.ToString();
    }

    /// <summary>The table as plain text, columns separated by tabs.</summary>
    public override string ToString()
    {
        var lines = Rows.Prepend(Headings).Select(row => string.Join('\t', row));
        return string.Join('\n', Note is null ? lines : lines.Append(Note));
    }

    private static void AppendCells(StringBuilder html, string tag, ImmutableArray<string> cells)
    {
        foreach (string cell in cells)
        {
            // Numbers line up by their ends, words by their beginnings.
            bool isNumber = double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
            html.Append('<').Append(tag).Append(isNumber ? " style=\"text-align:right\">" : ">")
                .Append(WebUtility.HtmlEncode(cell)).Append("</").Append(tag).Append('>');
        }
    }
}
