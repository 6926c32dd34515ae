using Browsing;

namespace Notebooks.Tests;

/// <summary>
/// Makes the picture at the top of the README from a page of the course. Runs only when asked for:
/// <c>dotnet test --project tests/Notebooks.Tests -- --explicit only</c>.
/// </summary>
public sealed class ReadmePicture(ExportedCourse course, Browser browser)
{
    [Fact(Explicit = true)]
    public async Task Is_made_from_a_page_of_the_course()
    {
        Browser.SkipUnlessItExists();
        await using var watched = await browser.OpenAsync(width: 1280, height: 1120);
        await watched.GoToFileAsync(course.PageOf("04-downhill"));
        var figure = watched.Page.Locator(".ltn:has(.ltn-row)").First;
        await figure.ScrollIntoViewIfNeededAsync();
        await figure.Locator(".ltn-figure[data-drawn=\"true\"]").Last.WaitForAsync();
        var slider = figure.Locator("input[type=range]").First;
        await slider.FocusAsync();
        await watched.Page.Keyboard.PressAsync("End");
        // Below the bar that stays at the top of the window.
        await watched.Page.EvaluateAsync("row => scrollBy({ top: row.getBoundingClientRect().top - 80, behavior: 'instant' })", await figure.ElementHandleAsync());
        Directory.CreateDirectory(Path.Combine(Course.Root, "docs"));
        await watched.Page.ScreenshotAsync(new() { Path = Path.Combine(Course.Root, "docs", "page.png") });
    }
}
