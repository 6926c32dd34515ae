using System.Globalization;

namespace LineToNetwork.Lessons;

/// <summary>Numbers short enough for a circle or a connection, with a true minus sign: −0.42, 3, 120, 1.5e6.</summary>
internal static class NodeText
{
    /// <summary>The number with about three digits.</summary>
    public static string Of(double number)
    {
        var text = Math.Abs(number) switch
        {
            >= 99_999.5 => number.ToString("0.#e0", CultureInfo.InvariantCulture),
            >= 100 => number.ToString("0", CultureInfo.InvariantCulture),
            >= 10 => number.ToString("0.#", CultureInfo.InvariantCulture),
            _ => number.ToString("0.##", CultureInfo.InvariantCulture),
        };
        return text is "-0" ? "0" : WithTrueMinus(text);
    }

    /// <summary>The same text with the minus sign that is as long as a plus, instead of a hyphen.</summary>
    public static string WithTrueMinus(string text) => text.Replace('-', '−');

    /// <summary>The number with its sign, as one adds it: + 0.5, − 2.</summary>
    public static string Added(double number) => number < 0 ? $"− {Of(-number)}" : $"+ {Of(number)}";
}
