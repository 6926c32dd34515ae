using System.Globalization;

namespace LineToNetwork.Display;

/// <summary>Numbers as a reader wants to see them: six significant digits, no trailing zeros, a decimal point everywhere.</summary>
public static class ShortNumber
{
    /// <summary>Writes a number with at most <paramref name="digits"/> significant digits: 3.932408759 as "3.93241".</summary>
    /// <param name="value">Any number; NaN and infinities are written as "NaN", "∞" and "-∞".</param>
    /// <param name="digits">How many digits count, 1 to 15.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="digits"/> is not between 1 and 15.</exception>
    public static string Of(double value, int digits = 6)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(digits, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(digits, 15);
        string text = value.ToString($"G{digits}", CultureInfo.InvariantCulture);
        return text switch
        {
            "-0" => "0",
            "Infinity" => "∞",
            "-Infinity" => "-∞",
            _ => text.Replace("E+0", "e", StringComparison.Ordinal)
                .Replace("E-0", "e-", StringComparison.Ordinal)
                .Replace("E+", "e", StringComparison.Ordinal)
                .Replace("E", "e", StringComparison.Ordinal),
        };
    }
}
