using System.Text.RegularExpressions;
using Markdig.Extensions.SmartyPants;

namespace Dib.Pages;

/// <summary>The small marks of a set page.</summary>
internal static partial class Typography
{
    /// <summary>Makes the apostrophe in <c>don't</c> a curly one, and leaves alone what may be code or maths, as in f'(x).</summary>
    public static string Apostrophes(string text) =>
        text.Contains('\'', StringComparison.Ordinal) ? ApostropheWithinWord().Replace(text, "\u2019") : text;

    /// <summary>The character of a mark that markdown's typographer found.</summary>
    public static string Of(SmartyPantType mark) => mark switch
    {
        SmartyPantType.LeftQuote => "\u2018",
        SmartyPantType.RightQuote => "\u2019",
        SmartyPantType.LeftDoubleQuote => "\u201C",
        SmartyPantType.RightDoubleQuote => "\u201D",
        SmartyPantType.LeftAngleQuote => "\u00AB",
        SmartyPantType.RightAngleQuote => "\u00BB",
        SmartyPantType.Ellipsis => "\u2026",
        SmartyPantType.Dash2 => "\u2013",
        SmartyPantType.Dash3 => "\u2014",
        SmartyPantType.DoubleQuote => "\"",
        _ => "'",
    };

    [GeneratedRegex(@"(?<=\p{L})'(?=\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex ApostropheWithinWord();
}
