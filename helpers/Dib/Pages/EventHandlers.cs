using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;

namespace Dib.Pages;

/// <summary>Finds what trusted HTML does on events, such as <c>onclick</c>, so that the page's policy can name it.</summary>
internal static partial class EventHandlers
{
    /// <summary>The handlers' code in markup without its scripts. Most has none, and is not even parsed.</summary>
    public static IEnumerable<string> In(string html) =>
        Attribute().IsMatch(html)
            ? new HtmlParser().ParseDocument(html).All
                .SelectMany(element => element.Attributes)
                .Where(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal))
                .Select(attribute => attribute.Value)
            : [];

    [GeneratedRegex("<[a-z][^>]*[\\s\"'/]on[a-z]+\\s*=", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Attribute();
}
