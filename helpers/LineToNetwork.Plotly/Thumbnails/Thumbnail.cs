using System.Globalization;
using System.Text;
using LineToNetwork.Figures;
using LineToNetwork.Plotly.Layouts;

namespace LineToNetwork.Plotly.Thumbnails;

/// <summary>
/// A figure as a small still SVG, for lists of notebooks and for places where no script runs. It needs no font and no
/// script, takes the colours of the page it stands on, and is marked <c>data-thumbnail</c> so that others find it.
/// </summary>
internal static class Thumbnail
{
    /// <summary>The thumbnail of the first figure that has one, or null: figures in space have none.</summary>
    public static string? Of(IEnumerable<Figure> figures) => figures.Select(Of).FirstOrDefault(svg => svg is not null);

    private static string? Of(Figure figure)
    {
        if (figure.Pictures.Any(picture => picture.Marks.Any(mark => mark.IsInSpace)))
        {
            return null;
        }

        var picture = figure.Pictures[MostTelling(figure.Space)];
        if (ThumbnailFrame.Of(picture, new FigureAxes(figure.Pictures)) is not { } frame)
        {
            return null;
        }

        var shapes = new ThumbnailShapes(frame, picture.Marks.Length);
        var marks = string.Concat(picture.Marks.Select(shapes.Of));
        return marks.Length == 0 ? null : Framed(frame, marks);
    }

    /// <summary>What plays is shown at its end, where there is most to see; all else as a reader sees it first.</summary>
    private static int MostTelling(StateSpace space) => space.Controls.Aggregate(
        0,
        (state, control) => (state * control.Count) + (control is { Kind: ControlKind.Play, Start: 0 } ? control.Count - 1 : control.Start));

    private static string Framed(ThumbnailFrame frame, string marks)
    {
        var (left, top) = (PixelPath.Number(frame.Left), PixelPath.Number(frame.Top));
        var (width, height) = (PixelPath.Number(frame.Width), PixelPath.Number(frame.Height));
        var svg = new StringBuilder(marks.Length + 400);
        svg.Append(CultureInfo.InvariantCulture, $"<svg data-thumbnail=\"\" viewBox=\"0 0 {ThumbnailFrame.PictureWidth} {ThumbnailFrame.PictureHeight}\" fill=\"none\" stroke-linecap=\"round\" stroke-linejoin=\"round\">");

        // An SVG inside cuts off what lies outside the axes, without an address that must be unique on a page.
        svg.Append(CultureInfo.InvariantCulture, $"<svg x=\"{left}\" y=\"{top}\" width=\"{width}\" height=\"{height}\">{marks}</svg>");
        if (frame.HasAxes)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<path stroke=\"#7d8590\" stroke-width=\"1.5\" d=\"M{left} {top}v{height}h{width}\"/>");
        }

        return svg.Append("</svg>").ToString();
    }
}
