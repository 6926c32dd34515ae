using System.Globalization;
using System.Text;
using Dib.Execution;

namespace Dib.Pages;

/// <summary>
/// The small picture of a notebook on the index: an SVG that one of its outputs offers with <c>data-thumbnail</c>, else the
/// first SVG it shows, else a drawing made from its name, so that every notebook has a face of its own.
/// </summary>
internal static class Thumbnail
{
    /// <summary>The picture as inline SVG, without anything that acts and with addresses of its own.</summary>
    /// <param name="chapter">The notebook.</param>
    /// <param name="position">Its place on the index; keeps the addresses inside two pictures apart.</param>
    public static string Of(Chapter chapter, int position) =>
        SvgPicture.Find(Htmls(chapter), prefix: string.Create(CultureInfo.InvariantCulture, $"t{position}-")) ?? Drawn(chapter.Name);

    private static IEnumerable<string> Htmls(Chapter chapter) =>
        from part in chapter.Parts
        from html in part.Run.Cell.Language == "html"
            ? [part.Run.Cell.Text]
            : part.Run.Outputs.OfType<DisplayedValue>().Where(value => value.MimeType == "text/html").Select(WithoutScripts)
        where html.Contains("<svg", StringComparison.OrdinalIgnoreCase)
        select html;

    // A drawing library is a part of its own, and no picture.
    private static string WithoutScripts(DisplayedValue value) =>
        string.Concat(value.Parts.Where(part => !part.StartsWith("<script", StringComparison.OrdinalIgnoreCase)));

    /// <summary>Points around a curve; the name decides which.</summary>
    private static string Drawn(string name)
    {
        var dice = new Dice(name);
        var (bend, phase, rise) = (dice.Next() * 34, dice.Next() * 6, (dice.Next() - 0.35) * 90);
        var svg = new StringBuilder("<svg class=\"drawn\" viewBox=\"0 0 320 180\" aria-hidden=\"true\"><path class=\"axis\" d=\"M24 16V160H304\"/><path class=\"curve\" d=\"M");
        for (var x = 30; x <= 296; x += 14)
        {
            svg.Append(CultureInfo.InvariantCulture, $"{x} {Height(x):0.#} ");
        }

        svg.Append("\"/><g class=\"points\">");
        for (var i = 0; i < 16; i++)
        {
            var x = 38 + (i * 16.6);
            var y = Math.Clamp(Height(x) + ((dice.Next() + dice.Next() - 1) * 34), 20, 154);
            svg.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{x:0.#}\" cy=\"{y:0.#}\" r=\"4.5\"/>");
        }

        return svg.Append("</g></svg>").ToString();

        double Height(double x) =>
            Math.Clamp(92 - (rise * (x - 160) / 140) + (bend * Math.Sin((x / 44) + phase)), 22, 152);
    }

    /// <summary>Numbers from 0 to 1 that depend on a name only (FNV-1a, then a multiplicative step), on every machine.</summary>
    private sealed class Dice(string name)
    {
        private ulong _state = name.Aggregate(14695981039346656037, (hash, letter) => (hash ^ letter) * 1099511628211);

        public double Next()
        {
            _state = (_state * 6364136223846793005) + 1442695040888963407;
            return (_state >> 33) / (double)(1UL << 31);
        }
    }
}
