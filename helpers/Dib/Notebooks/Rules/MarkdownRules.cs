using System.Text.RegularExpressions;

namespace Dib.Notebooks.Rules;

/// <summary>Formulas and pictures that not every editor shows.</summary>
internal static partial class MarkdownRules
{
    public static IEnumerable<Finding> Check(Cell cell) => Formulas(cell).Concat(CheckImages(cell));

    /// <summary>Pictures that come from somewhere else: they are missing without a network.</summary>
    public static IEnumerable<Finding> CheckImages(Cell cell) =>
        from line in TextLines(cell)
        where RemoteImage().IsMatch(line.Text)
        select new Finding(line.Number, "remote-image", "draw the picture in a cell, or put an SVG into an html cell: a remote image is missing without a network");

    private static IEnumerable<Finding> Formulas(Cell cell) =>
        from line in TextLines(cell)
        where Formula().IsMatch(line.Text)
        select new Finding(line.Number, "formula", "write it in plain text (y = a·x + b, x², H<sub>2</sub>): $...$ is not set everywhere");

    // The lines that are not code, with the code in them taken out.
    private static IEnumerable<(int Number, string Text)> TextLines(Cell cell)
    {
        var lines = cell.Text.Split('\n');
        string? fence = null;
        for (var index = 0; index < lines.Length; index++)
        {
            if (Fence().Match(lines[index]) is { Success: true } match)
            {
                var mark = match.Groups["mark"].Value;
                if (fence is null)
                {
                    fence = mark;
                }
                else if (mark.StartsWith(fence, StringComparison.Ordinal))
                {
                    fence = null;
                }
            }
            else if (fence is null)
            {
                yield return (cell.Line + index, CodeSpan().Replace(lines[index], ""));
            }
        }
    }

    [GeneratedRegex(@"^ {0,3}(?<mark>```+|~~~+)", RegexOptions.CultureInvariant)]
    private static partial Regex Fence();

    [GeneratedRegex(@"(?<ticks>`+)(?!`).*?(?<!`)\k<ticks>(?!`)", RegexOptions.CultureInvariant)]
    private static partial Regex CodeSpan();

    // As editors that set formulas see it: no space inside the signs, and no digit after the second one, so that prices stay prices.
    [GeneratedRegex(@"\$\$|(?<![\\\w$])\$(?=[^\s$])(?:[^$]*[^\s$\\])?\$(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Formula();

    [GeneratedRegex(@"!\[[^\]]*\]\(\s*<?(?:[a-z][a-z+.-]*:)?//|<img\b[^>]*\bsrc\s*=\s*[""']?(?:https?:)?//", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex RemoteImage();
}
