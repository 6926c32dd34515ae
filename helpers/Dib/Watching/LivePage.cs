using System.Security.Cryptography;
using System.Text;

namespace Dib.Watching;

/// <summary>A page as the watch serves it: it loads itself anew when its notebook has run again.</summary>
internal static class LivePage
{
    /// <summary>Where the page hears of news.</summary>
    public const string EventsPath = "/events";

    // After the watch has ended and begun again nobody knows what was missed, so a page that was cut off loads itself too.
    private const string Script = """

        {
          const news = new EventSource('/events');
          let wasCutOff = false;
          news.onerror = () => { wasCutOff = true; };
          news.onopen = () => { if (wasCutOff) location.reload(); };
          news.onmessage = message => {
            const here = decodeURIComponent(location.pathname).slice(1) || 'index.html';
            if (JSON.parse(message.data).includes(here)) location.reload();
          };
        }

        """;

    private static readonly string Permission = $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Script)))}'";

    /// <summary>Adds the script, and lets the page's security policy pass it and its one connection.</summary>
    public static string Of(string page)
    {
        ArgumentNullException.ThrowIfNull(page);
        page = WithPermission(page);
        var end = page.LastIndexOf("</body>", StringComparison.Ordinal);
        return end < 0 ? page : page.Insert(end, $"<script>{Script}</script>\n");
    }

    private static string WithPermission(string page)
    {
        const string Policy = "http-equiv=\"Content-Security-Policy\" content=\"";
        var start = page.IndexOf(Policy, StringComparison.Ordinal) + Policy.Length;
        var end = page.IndexOf('"', start);
        if (start < Policy.Length || end < 0)
        {
            return page;
        }

        var directives = page[start..end].Split("; ");
        for (var index = 0; index < directives.Length; index++)
        {
            if (directives[index].StartsWith("script-src ", StringComparison.Ordinal))
            {
                directives[index] = $"script-src {Permission} {directives[index]["script-src ".Length..]}";
            }
            else if (directives[index].StartsWith("connect-src ", StringComparison.Ordinal))
            {
                directives[index] = $"connect-src 'self' {directives[index]["connect-src ".Length..]}";
            }
        }

        var policy = string.Join("; ", directives);
        if (!policy.Contains("connect-src ", StringComparison.Ordinal))
        {
            policy = $"connect-src 'self'; {policy}";
        }

        return string.Concat(page.AsSpan(0, start), policy, page.AsSpan(end));
    }
}
