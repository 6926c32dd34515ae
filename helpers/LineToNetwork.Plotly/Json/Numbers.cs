using LineToNetwork.Figures;

namespace LineToNetwork.Plotly.Json;

/// <summary>
/// How finely numbers of one axis are written: so that the error is a millionth of what the axis shows, which no screen can
/// resolve. This keeps pages small, and equal on machines whose sines differ in the last bit.
/// </summary>
/// <param name="Decimals">Digits after the point; negative for whole tens, hundreds ...; null for six significant digits.</param>
internal readonly record struct Precision(int? Decimals)
{
    private const int Digits = 6;
    private const int MostDecimals = 15;

    public static Precision SixDigits => new(null);

    /// <summary>For an axis that shows a stretch of this length.</summary>
    public static Precision For(double length) => length > 0 && double.IsFinite(length)
        ? new(Math.Clamp(Digits - 1 - (int)Math.Floor(Math.Log10(length)), -MostDecimals, MostDecimals))
        : SixDigits;

    public double Round(double value)
    {
        if (value == 0)
        {
            return 0;
        }

        var decimals = Decimals ?? Digits - 1 - (int)Math.Floor(Math.Log10(Math.Abs(value)));
        var rounded = decimals switch
        {
            < 0 => Math.Round(value / Math.Pow(10, -decimals)) * Math.Pow(10, -decimals),
            <= MostDecimals => Math.Round(value, decimals),
            // Smaller than any screen's millionth, but still meant: 1e-20 must not become 0 on a logarithmic axis.
            _ => double.Parse(value.ToString("E5", System.Globalization.CultureInfo.InvariantCulture), System.Globalization.CultureInfo.InvariantCulture),
        };
        return rounded == 0 ? 0 : rounded; // Turns -0 into 0.
    }
}

/// <summary>A list of numbers and how finely to write it.</summary>
internal sealed record Numbers(Series Values, Precision Precision);

/// <summary>
/// A long list of numbers in as few letters as possible: each is one of 255 or 65,535 equal steps between the smallest and
/// the largest. The page unpacks it. The value above the last step is a gap.
/// </summary>
/// <param name="Values">The numbers.</param>
/// <param name="Bytes">1 for colours, 2 for places.</param>
/// <param name="Columns">For a grid, how many numbers make a row; 0 for a plain list.</param>
internal sealed record Packed(Series Values, int Bytes, int Columns = 0)
{
    public string ToBase64()
    {
        var steps = Bytes == 1 ? byte.MaxValue - 1 : ushort.MaxValue - 1;
        var length = Values.High - Values.Low;
        var bytes = new byte[Values.Count * Bytes];
        for (var i = 0; i < Values.Count; i++)
        {
            var value = Values[i];
            var step = double.IsNaN(value) ? steps + 1 : length > 0 ? (int)Math.Round((value - Values.Low) / length * steps) : 0;
            bytes[i * Bytes] = (byte)step;
            if (Bytes == 2)
            {
                bytes[(i * 2) + 1] = (byte)(step >> 8);
            }
        }

        return Convert.ToBase64String(bytes);
    }
}
