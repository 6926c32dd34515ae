using System.Text.RegularExpressions;

namespace Dib.Pages;

/// <summary>A script or style element within a string of HTML.</summary>
/// <param name="Name">"script" or "style".</param>
/// <param name="StartTag">The opening tag as written.</param>
/// <param name="ContentStart">Where its text begins.</param>
/// <param name="ContentEnd">Where its text ends.</param>
/// <param name="Start">Where the element begins.</param>
/// <param name="End">Where the element ends.</param>
internal sealed partial record RawElement(string Name, string StartTag, int ContentStart, int ContentEnd, int Start, int End)
{
    /// <summary>Whether a browser runs it as it stands: no data block, no module, not loaded from elsewhere.</summary>
    public bool IsPlainScript => Name == "script" && Type is ("" or "text/javascript" or "application/javascript") && !Source().IsMatch(StartTag);

    /// <summary>Whether it is a script that a browser runs, plain or module.</summary>
    public bool IsScript => IsPlainScript || (Name == "script" && Type == "module");

    private string Type => TypeAttribute().Match(StartTag).Groups["type"].Value.ToLowerInvariant();

    [GeneratedRegex("""\stype\s*=\s*["']?(?<type>[^"'\s>]*)""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TypeAttribute();

    [GeneratedRegex("""\ssrc\s*=""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Source();
}
