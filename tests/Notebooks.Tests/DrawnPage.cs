using Browsing;
using Microsoft.Playwright;

namespace Notebooks.Tests;

/// <summary>Opens a page from its file and waits until every figure on it is drawn.</summary>
internal static class DrawnPage
{
    private const string Drawn = ".ltn-figure[data-drawn=\"true\"]";

    /// <summary>Enough for software WebGL on a busy machine; a healthy page needs a tenth of it.</summary>
    private const float PatienceInMilliseconds = 60_000;

    public static async Task<WatchedPage> OpenAsync(Browser browser, string path, ColorScheme colors = ColorScheme.Light)
    {
        Browser.SkipUnlessItExists();
        var watched = await browser.OpenAsync(colors: colors);
        watched.Page.SetDefaultTimeout(PatienceInMilliseconds);
        await watched.GoToFileAsync(path);

        // Figures may wait until they are scrolled into view.
        foreach (var figure in await watched.Page.Locator(".ltn-figure").AllAsync())
        {
            await figure.ScrollIntoViewIfNeededAsync();
        }

        await watched.Page.WaitForFunctionAsync(
            $"document.querySelectorAll('.ltn-figure').length === document.querySelectorAll('{Drawn}').length");
        return watched;
    }
}
