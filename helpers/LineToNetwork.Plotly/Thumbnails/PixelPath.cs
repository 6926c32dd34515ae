using System.Globalization;
using System.Text;

namespace LineToNetwork.Plotly.Thumbnails;

/// <summary>The data of an SVG path, in tenths of a pixel and in few letters.</summary>
internal sealed class PixelPath
{
    /// <summary>A corner that lies no farther off a straight line is left out, in pixels.</summary>
    private const double Tolerance = 0.5;

    /// <summary>What lies farther out is cut off anyway, and its number may be short.</summary>
    private const double Farthest = 2000;

    private readonly StringBuilder _data = new();
    private readonly List<(double X, double Y)> _waiting = [];
    private (double X, double Y)? _pen;

    public bool IsEmpty => _data.Length == 0;

    /// <summary>A number in as few letters as possible; never "-0".</summary>
    public static string Number(double value) => (Math.Round(value, 1) + 0.0).ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>A line through points; one that is no number interrupts it.</summary>
    public PixelPath Line(IEnumerable<(double X, double Y)> points)
    {
        foreach (var point in points)
        {
            if (IsNumber(point))
            {
                Pass(point);
            }
            else
            {
                End();
            }
        }

        End();
        return this;
    }

    /// <summary>A shape through points.</summary>
    public PixelPath Shape(IEnumerable<(double X, double Y)> points)
    {
        var before = _data.Length;
        Line(points);
        _data.Append(_data.Length > before ? "Z" : "");
        return this;
    }

    /// <summary>Dots, drawn by the round ends of lines without length. Dots on the same pixel are one.</summary>
    public PixelPath Dots(IEnumerable<(double X, double Y)> points)
    {
        foreach (var (x, y) in points.Where(IsNumber).Select(point => (Math.Round(point.X), Math.Round(point.Y))).Distinct())
        {
            _data.Append(CultureInfo.InvariantCulture, $"M{Number(x)} {Number(y)}h0");
        }

        return this;
    }

    public override string ToString() => _data.ToString();

    private static bool IsNumber((double X, double Y) point) => double.IsFinite(point.X) && double.IsFinite(point.Y);

    /// <summary>A point waits until a later one shows whether the line bends there.</summary>
    private void Pass((double X, double Y) point)
    {
        if (_pen is not { } start)
        {
            Draw(point);
            return;
        }

        if (_waiting.Exists(passed => Distance(passed, start, point) > Tolerance))
        {
            Draw(_waiting[^1]);
            _waiting.Clear();
        }

        _waiting.Add(point);
    }

    private void End()
    {
        if (_waiting.Count > 0)
        {
            Draw(_waiting[^1]);
            _waiting.Clear();
        }

        _pen = null;
    }

    private void Draw((double X, double Y) point)
    {
        _data.Append(_pen is null ? 'M' : ' ')
            .Append(Number(Math.Clamp(point.X, -Farthest, Farthest))).Append(' ').Append(Number(Math.Clamp(point.Y, -Farthest, Farthest)));
        _pen = point;
    }

    /// <summary>How far a point lies from the straight piece between two others.</summary>
    private static double Distance((double X, double Y) point, (double X, double Y) from, (double X, double Y) to)
    {
        var (x, y) = (to.X - from.X, to.Y - from.Y);
        var square = (x * x) + (y * y);
        var share = square == 0 ? 0 : Math.Clamp((((point.X - from.X) * x) + ((point.Y - from.Y) * y)) / square, 0, 1);
        return Math.Sqrt(Math.Pow(point.X - from.X - (share * x), 2) + Math.Pow(point.Y - from.Y - (share * y), 2));
    }
}
