using System.Text.Json;
using Microsoft.Playwright;

namespace Browsing;

/// <summary>
/// Looks for barriers in a page with axe-core, which comes from npm and is used by tests only:
/// <c>npm ci --prefix tests/Browser</c> installs it.
/// </summary>
public static class AccessibilityAudit
{
    private const string Library = "tests/Browser/node_modules/axe-core/axe.min.js";

    private static string? LibraryPath
    {
        get
        {
            for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            {
                var path = Path.Combine(folder.FullName, Library);
                if (File.Exists(path))
                {
                    return path;
                }
            }

            return null;
        }
    }

    /// <summary>Skips the calling test where axe-core is not installed; with CI=true the test goes on and fails instead.</summary>
    public static void SkipUnlessInstalled() =>
        Assert.SkipUnless(
            LibraryPath is not null || Browser.IsContinuousIntegration,
            "This test needs axe-core: npm ci --prefix tests/Browser");

    /// <summary>The barriers that axe-core finds in the page as it is now; one line each, with where and why.</summary>
    public static async Task<IReadOnlyList<string>> ViolationsAsync(IPage page)
    {
        Assert.True(LibraryPath is not null, $"{Library} is missing: npm ci --prefix tests/Browser");

        // Evaluated, not added as an element: the page's policy rightly refuses scripts that are not its own.
        await page.EvaluateAsync(await File.ReadAllTextAsync(LibraryPath));
        var result = await page.EvaluateAsync<JsonElement>("async () => (await axe.run(document)).violations");
        return [.. result.EnumerateArray().SelectMany(Lines)];
    }

    private static IEnumerable<string> Lines(JsonElement violation) =>
        from node in violation.GetProperty("nodes").EnumerateArray()
        select $"{violation.GetProperty("id")}: {node.GetProperty("html")}: {node.GetProperty("failureSummary")}";
}
