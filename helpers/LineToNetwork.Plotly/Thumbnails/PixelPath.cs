using System.Globalization;
using System.Text;

namespace LineToNetwork.Plotly.Thumbnails;

/// <summary>The data of an SVG path, in tenths of a pixel and in few letters.</summary>
internal sealed class PixelPath
{
    /// <summary>Points closer than this to the last one are left out, in pixels.</summary>
    private const double Nearest = 2;

    /// <summary>What lies farther out is cut off anyway, and its number may be short.</summary>
    private const double Farthest = 2000;

    private readonly StringBuilder data = new();
    private (double X, double Y)? pen;

    public bool IsEmpty => data.Length == 0;

    /// <summary>A number in as few letters as possible; never "-0".</summary>
    public static string Number(double value) => (Math.Round(value, 1) + 0.0).ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>A line through points; one that is no number interrupts it.</summary>
    public PixelPath Line(IEnumerable<(double X, double Y)> points)
    {
        Lift();
        (double X, double Y)? skipped = null;
        foreach (var point in points)
        {
            if (!IsNumber(point))
            {
                Reach(skipped);
                Lift();
                skipped = null;
            }
            else if (pen is { } last && Math.Abs(last.X - point.X) + Math.Abs(last.Y - point.Y) < Nearest)
            {
                skipped = point;
            }
            else
            {
                Reach(point);
                skipped = null;
            }
        }

        Reach(skipped);
        return this;
    }

    /// <summary>A shape through points.</summary>
    public PixelPath Shape(IEnumerable<(double X, double Y)> points)
    {
        var before = data.Length;
        Line(points);
        data.Append(data.Length > before ? "Z" : "");
        return this;
    }

    /// <summary>Dots, drawn by the round ends of lines without length. Dots on the same pixel are one.</summary>
    public PixelPath Dots(IEnumerable<(double X, double Y)> points)
    {
        foreach (var (x, y) in points.Where(IsNumber).Select(point => (Math.Round(point.X), Math.Round(point.Y))).Distinct())
        {
            data.Append(CultureInfo.InvariantCulture, $"M{Number(x)} {Number(y)}h0");
        }

        return this;
    }

    public override string ToString() => data.ToString();

    private static bool IsNumber((double X, double Y) point) => double.IsFinite(point.X) && double.IsFinite(point.Y);

    private void Lift() => pen = null;

    private void Reach((double X, double Y)? point)
    {
        if (point is { } end)
        {
            data.Append(pen is null ? 'M' : ' ')
                .Append(Number(Math.Clamp(end.X, -Farthest, Farthest))).Append(' ').Append(Number(Math.Clamp(end.Y, -Farthest, Farthest)));
            pen = end;
        }
    }
}
