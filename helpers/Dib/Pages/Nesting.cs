using System.Text.RegularExpressions;

namespace Dib.Pages;

/// <summary>
/// Tells text that is nested too deeply to be parsed. Parsers of code and of HTML call themselves once a level, and running
/// out of stack would end the whole export: such text is shown as it is.
/// </summary>
internal static partial class Nesting
{
    private const int Deepest = 200;

    /// <summary>Much longer than any cell that is read; shorter than what makes a parser call itself too often.</summary>
    private const int LongestCode = 10_000;

    /// <summary>Whether code is longer or opens more brackets than anyone reads. Those in strings count too; that does no harm.</summary>
    public static bool IsTooDeepInCode(string code)
    {
        if (code.Length > LongestCode)
        {
            return true;
        }

        var brackets = 0;
        var generics = 0;
        foreach (var letter in code)
        {
            brackets += letter switch { '(' or '[' or '{' => 1, ')' or ']' or '}' => -1, _ => 0 };

            // "Less than" looks like an opening bracket, but no statement has hundreds of them.
            generics = letter switch { '<' => generics + 1, '>' => generics - 1, ';' => 0, _ => generics };
            if (brackets > Deepest || generics > Deepest)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether HTML leaves more elements open than a page has.</summary>
    public static bool IsTooDeepInHtml(string html)
    {
        var open = 0;
        foreach (var tag in Tag().EnumerateMatches(html))
        {
            open = Math.Max(0, open + (html[tag.Index + 1] == '/' ? -1 : 1));
            if (open > Deepest)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Tags of elements that can hold others.</summary>
    [GeneratedRegex("</?(?!(?:br|hr|img|wbr|col|input|path|circle|line|rect|stop|use)\\b)[a-z]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
