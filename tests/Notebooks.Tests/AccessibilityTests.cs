using Browsing;
using Microsoft.Playwright;

namespace Notebooks.Tests;

/// <summary>
/// The whole site, drawn and with everything unfolded, has no barrier that axe-core knows of: every page and the index, on
/// light and on dark paper.
/// </summary>
public sealed class AccessibilityTests(ExportedCourse course, Browser browser)
{
    /// <summary>Every page of the site in both themes.</summary>
    public static TheoryData<string, ColorScheme> EveryPage =>
    [
        .. from page in Course.Names.Append("index")
           from colors in new[] { ColorScheme.Light, ColorScheme.Dark }
           select new TheoryDataRow<string, ColorScheme>(page, colors),
    ];

    [Theory]
    [MemberData(nameof(EveryPage))]
    public async Task A_page_has_no_barriers(string page, ColorScheme colors)
    {
        AccessibilityAudit.SkipUnlessInstalled();
        await using var opened = await DrawnPage.OpenAsync(browser, course.PageOf(page), colors);
        await opened.Page.EvaluateAsync("document.querySelectorAll('details').forEach(details => { details.open = true; })");

        Assert.Empty(await AccessibilityAudit.ViolationsAsync(opened.Page));
    }
}
