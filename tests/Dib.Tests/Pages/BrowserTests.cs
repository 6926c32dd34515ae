using Browsing;

namespace Dib.Tests.Pages;

/// <summary>The watcher itself: a test that finds nothing must be able to find something.</summary>
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
}
