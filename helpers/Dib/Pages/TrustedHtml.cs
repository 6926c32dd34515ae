using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Dib.Pages;

/// <summary>
/// Takes in the trusted HTML of one page: leaves out repeated styles and large scripts, moves very large scripts to shared
/// files if asked, and remembers every script for the page's security policy.
/// </summary>
/// <param name="assets">Whether very large scripts are moved out.</param>
/// <param name="assetFolder">The way from the page to the site's folder: "" or "../".</param>
internal sealed class TrustedHtml(AssetsMode assets, string assetFolder)
{
    /// <summary>
    /// Smaller scripts may be meant to run each time, such as "draw what is not drawn yet"; a library is not.
    /// </summary>
    private const int RepeatableScript = 1_000;

    private const int SharedScript = 100_000;

    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _scriptHashes = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _handlerHashes = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string> _shared = new(StringComparer.Ordinal);

    /// <summary>The scripts that stand beside the page, by their file's name.</summary>
    public ImmutableSortedDictionary<string, string> SharedScripts => _shared.ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <summary>The policy for a page with all that was taken in, and the page's own scripts.</summary>
    public string Policy(params ReadOnlySpan<string> ownScripts) =>
        ContentSecurityPolicy.For(
            [.. ownScripts.ToArray().Select(Hash), .. _scriptHashes],
            [.. _handlerHashes],
            trustsScripts: _scriptHashes.Count > 0 || _shared.Count > 0,
            loadsShared: _shared.Count > 0);

    /// <summary>
    /// A value's content without the large scripts that the page has already: they come as parts of their own, and putting
    /// them together only to take them out again would cost more than the rest of the page.
    /// </summary>
    public string WithoutRepeated(ImmutableArray<string> parts) => string.Concat(parts.Where(part => !_seen.Contains(part)));

    /// <summary>Takes in one piece of HTML and gives what stands for it on the page.</summary>
    public string Admit(string html)
    {
        html = Html.WithPlainLineEnds(html);
        var page = new StringBuilder();
        var markup = new StringBuilder();
        var from = 0;
        foreach (var element in RawElements.In(html))
        {
            page.Append(html, from, element.Start - from).Append(Admit(html, element));
            markup.Append(html, from, element.Start - from);
            from = element.End;
        }

        markup.Append(html, from, html.Length - from);
        _handlerHashes.UnionWith(EventHandlers.In(markup.ToString()).Select(Hash));
        return page.Append(html, from, html.Length - from).ToString();
    }

    /// <summary>The hash of a script as a security policy writes it.</summary>
    public static string Hash(string script) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)))}'";

    private string Admit(string html, RawElement element)
    {
        var whole = html[element.Start..element.End];
        var length = element.ContentEnd - element.ContentStart;
        var standsOnce = element.Name == "style" || (element.IsScript && length > RepeatableScript);
        if (standsOnce && !_seen.Add(whole))
        {
            return "";
        }

        if (!element.IsScript)
        {
            return whole;
        }

        var script = html[element.ContentStart..element.ContentEnd];
        if (assets == AssetsMode.Shared && element.IsPlainScript && length > SharedScript)
        {
            var name = $"script-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(script)))[..16]}.js";
            _shared[name] = script;
            return $"<script src=\"{assetFolder}{name}\"></script>";
        }

        _scriptHashes.Add(Hash(script));
        return whole;
    }
}
