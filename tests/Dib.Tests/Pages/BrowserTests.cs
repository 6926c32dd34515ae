using Browsing;

namespace Dib.Tests.Pages;

/// <summary>The watchers themselves: tests that find nothing must be able to find something.</summary>
public sealed class BrowserTests(Browser browser)
{
    [Fact]
    public async Task A_watched_page_notices_errors_and_requests()
    {
        Browser.SkipUnlessItExists();
        await using var watched = await browser.OpenAsync();

        await watched.Page.SetContentAsync("<img src='http://localhost:1/a.png'><script>console.error('wrong'); throw new Error('bad')</script>");

        Assert.Contains(watched.Errors, error => error.Contains("wrong", StringComparison.Ordinal));
        Assert.Contains(watched.Errors, error => error.Contains("bad", StringComparison.Ordinal));
        Assert.Contains("http://localhost:1/a.png", watched.Requests);
    }

    [Fact]
    public async Task The_audit_notices_a_barrier()
    {
        Browser.SkipUnlessItExists();
        AccessibilityAudit.SkipUnlessInstalled();
        await using var watched = await browser.OpenAsync();

        await watched.Page.SetContentAsync("<html lang='en'><title>t</title><main><h1>h</h1><img src='data:,'></main></html>");

        Assert.Contains(await AccessibilityAudit.ViolationsAsync(watched.Page), line => line.StartsWith("image-alt", StringComparison.Ordinal));
    }
}
