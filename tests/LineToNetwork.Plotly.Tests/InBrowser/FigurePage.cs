using System.Globalization;
using Browsing;
using Microsoft.Playwright;

namespace LineToNetwork.Plotly.Tests.InBrowser;

/// <summary>A page with figures, opened from a file as a reader does who double-clicks it.</summary>
internal sealed class FigurePage : IAsyncDisposable
{
    private readonly WatchedPage _watched;
    private readonly string _file;

    private FigurePage(WatchedPage watched, string file) => (_watched, _file) = (watched, file);

    public IPage Page => _watched.Page;

    /// <summary>Writes the page, opens it, and waits until every figure is drawn or has said why it is not.</summary>
    public static async Task<FigurePage> OpenAsync(Browser browser, string html, string head = "", int width = 1280, ColorScheme colors = ColorScheme.Light, string waitFor = ".ltn-figure")
    {
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".html");
        await File.WriteAllTextAsync(
            file,
            $"<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Figures</title>{head}</head><body>{html}</body></html>");
        var watched = await browser.OpenAsync(width, colors: colors);
        await watched.GoToFileAsync(file);
        await watched.Page.WaitForFunctionAsync("figures => [...document.querySelectorAll(figures)].every(root => root.dataset.drawn || root.dataset.failed)", waitFor);
        return new(watched, file);
    }

    /// <summary>All numbers that plotly.js holds of a figure, as text: when this changes, what is drawn has changed.</summary>
    public Task<string> DrawnAsync(int figure = 0) => Page.EvaluateAsync<string>(
        """
        index => {
          const drawing = document.querySelectorAll(".ltn-figure")[index].querySelector(".js-plotly-plot");
          return JSON.stringify([drawing.data, drawing.layout.xaxis?.range, drawing.layout.scene?.xaxis?.range]);
        }
        """,
        figure);

    public Task<string?> StateAsync(int figure = 0) =>
        Page.Locator(".ltn-figure").Nth(figure).GetAttributeAsync("data-state");

    /// <summary>The slider of a name, as a screen reader finds it.</summary>
    public ILocator Slider(string name) => Page.GetByRole(AriaRole.Slider, new() { Name = name, Exact = true });

    /// <summary>Waits until a figure shows a state.</summary>
    public Task WaitForStateAsync(string state, int figure = 0) => Page.WaitForFunctionAsync(
        "([index, state]) => document.querySelectorAll('.ltn-figure')[index].dataset.state === state",
        new object[] { figure, state });

    /// <summary>Moves a slider as a hand does, and waits until its figure has followed.</summary>
    public async Task MoveAsync(ILocator slider, int position)
    {
        var before = await StateAsync();
        await slider.FillAsync(position.ToString(CultureInfo.InvariantCulture));
        await Page.WaitForFunctionAsync("before => document.querySelector('.ltn-figure').dataset.state !== before", before);
    }

    /// <summary>No errors, no requests.</summary>
    public void AssertQuiet() => _watched.AssertQuiet();

    public async ValueTask DisposeAsync()
    {
        await _watched.DisposeAsync();
        File.Delete(_file);
    }
}
