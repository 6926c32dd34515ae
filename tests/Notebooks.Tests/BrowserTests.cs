using Browsing;
using Microsoft.Playwright;

namespace Notebooks.Tests;

/// <summary>
/// Every page, opened from its file in a real browser as a student opens it: all figures are drawn, every control changes
/// what is drawn, and the page asks nobody for anything.
/// </summary>
public sealed class BrowserTests(ExportedCourse course, Browser browser)
{
    public static TheoryData<string> EveryNotebook => Course.EveryNotebook;

    [Theory]
    [MemberData(nameof(EveryNotebook))]
    public async Task Every_figure_is_drawn(string name)
    {
        await using var watched = await OpenAsync(name);
        var figures = await watched.Page.Locator(".ltn-figure").AllAsync();
        Assert.NotEmpty(figures);
        foreach (var figure in figures)
        {
            var box = await figure.Locator(".plot-container").First.BoundingBoxAsync();
            Assert.True(box is { Width: > 200, Height: > 100 }, $"{name}: a figure is {box?.Width} by {box?.Height} pixels.");
            Assert.False(string.IsNullOrWhiteSpace(await AltTextOf(figure)), $"{name}: a figure has no alternative text.");
        }

        watched.AssertQuiet();
    }

    [Theory]
    [MemberData(nameof(EveryNotebook))]
    public async Task Every_slider_changes_what_is_drawn(string name)
    {
        await using var watched = await OpenAsync(name);
        foreach (var slider in await watched.Page.Locator("input[type=range]").AllAsync())
        {
            await slider.ScrollIntoViewIfNeededAsync();
            var before = await PictureAround(slider);
            await slider.FocusAsync();
            var isAtItsEnd = await slider.EvaluateAsync<bool>("slider => slider.value === slider.max");
            await watched.Page.Keyboard.PressAsync(isAtItsEnd ? "Home" : "End");
            await AssertChanges(watched.Page, slider, before, $"{name}: the slider \"{await slider.GetAttributeAsync("aria-label")}\"");
        }

        watched.AssertQuiet();
    }

    [Theory]
    [MemberData(nameof(EveryNotebook))]
    public async Task Every_play_button_plays(string name)
    {
        await using var watched = await OpenAsync(name);
        foreach (var button in await watched.Page.Locator("button.ltn-play").AllAsync())
        {
            await button.ScrollIntoViewIfNeededAsync();
            await RewindAsync(watched.Page, button, name);
            var before = await PictureAround(button);
            await button.ClickAsync();
            await AssertChanges(watched.Page, button, before, $"{name}: a play button");
        }

        watched.AssertQuiet();
    }

    /// <summary>Playing ends on the last picture, so a figure that starts there is taken to its first one.</summary>
    private static async Task RewindAsync(IPage page, ILocator button, string name)
    {
        var slider = button.Locator("xpath=..").Locator("input[type=range]");
        if (await slider.EvaluateAsync<bool>("slider => slider.value !== slider.min"))
        {
            var before = await PictureAround(slider);
            await slider.FocusAsync();
            await page.Keyboard.PressAsync("Home");
            await AssertChanges(page, slider, before, $"{name}: the slider beside a play button");
        }
    }

    private Task<WatchedPage> OpenAsync(string name) => DrawnPage.OpenAsync(browser, course.PageOf(name));

    private static async Task<string?> AltTextOf(ILocator figure) => await figure.EvaluateAsync<string?>(
        "figure => figure.getAttribute('aria-label') ?? figure.querySelector('[role=img][aria-label]')?.getAttribute('aria-label')");

    /// <summary>Everything that the figures around a control draw at the moment, as one text.</summary>
    private static Task<string> PictureAround(ILocator control) => control.EvaluateAsync<string>(WhatIsDrawn);

    private static async Task AssertChanges(IPage page, ILocator control, string before, string what)
    {
        var element = await control.ElementHandleAsync();
        try
        {
            await page.WaitForFunctionAsync(
                $"([control, before]) => ({WhatIsDrawn})(control) !== before", new object[] { element, before });
        }
        catch (TimeoutException)
        {
            Assert.Fail($"{what} changes nothing that is drawn.");
        }
    }

    private const string WhatIsDrawn = """
        control => {
          const around = control.closest('.ltn');
          const plots = [...around.querySelectorAll('.js-plotly-plot')];
          return JSON.stringify(plots.map(plot => [plot.data, plot.layout.title, plot.layout.annotations, plot.layout.shapes]));
        }
        """;
}
