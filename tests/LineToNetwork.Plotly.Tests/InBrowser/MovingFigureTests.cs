using Browsing;
using LineToNetwork.Figures;
using Microsoft.Playwright;

namespace LineToNetwork.Plotly.Tests.InBrowser;

public sealed class MovingFigureTests(Browser browser)
{
    public static TheoryData<string> Names => [.. Gallery.Moving.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_slider_changes_what_is_drawn(string name)
    {
        Browser.SkipUnlessItExists();
        await using var page = await FigurePage.OpenAsync(browser, Rendered.Html(Gallery.Moving[name]()));
        foreach (var slider in await page.Page.GetByRole(AriaRole.Slider).AllAsync())
        {
            var (before, value) = (await page.DrawnAsync(), await slider.GetAttributeAsync("aria-valuetext"));
            var last = int.Parse((await slider.GetAttributeAsync("max"))!, System.Globalization.CultureInfo.InvariantCulture);

            await page.MoveAsync(slider, last);

            Assert.NotEqual(before, await page.DrawnAsync());
            Assert.NotEqual(value, await slider.GetAttributeAsync("aria-valuetext"));
        }

        page.AssertQuiet();
    }

    [Fact]
    public async Task The_drawn_state_is_the_one_that_was_computed()
    {
        Browser.SkipUnlessItExists();
        var figure = Figure.Turn("a", (0, 1, 5), a => Plot.Line([0, 1, 2], [0, a, a * a]));
        await using var page = await FigurePage.OpenAsync(browser, Rendered.Html(figure));

        await page.MoveAsync(page.Slider("a"), 3);

        Assert.Equal("3", await page.StateAsync());
        var drawn = await page.Page.EvaluateAsync<double[]>("() => document.querySelector('.js-plotly-plot').data[0].y");
        Assert.Equal([0, 0.75, 0.5625], drawn);
        Assert.Equal("0.75", await page.Page.Locator("output").TextContentAsync());
    }

    [Fact]
    public async Task The_keyboard_moves_a_slider()
    {
        Browser.SkipUnlessItExists();
        await using var page = await FigurePage.OpenAsync(browser, Rendered.Html(Gallery.Moving["turn"]()));
        await page.Page.Keyboard.PressAsync("Tab");

        await page.Page.Keyboard.PressAsync("Home");
        await page.WaitForStateAsync("0");
        await page.Page.Keyboard.PressAsync("ArrowRight");
        await page.WaitForStateAsync("1");

        page.AssertQuiet();
    }

    [Theory]
    [InlineData("play")]
    [InlineData("play-surface")]
    [InlineData("network-learning")]
    public async Task Play_runs_to_the_last_state_and_can_run_again(string name)
    {
        Browser.SkipUnlessItExists();
        await using var page = await FigurePage.OpenAsync(browser, Rendered.Html(Gallery.Moving[name]()));
        var last = (await page.Page.GetByRole(AriaRole.Slider).GetAttributeAsync("max"))!;
        var button = page.Page.GetByRole(AriaRole.Button);
        Assert.Equal("0", await page.StateAsync()); // Nothing plays by itself.
        var before = await page.DrawnAsync();

        await button.ClickAsync();
        await Assertions.Expect(button).ToHaveTextAsync("\u275A\u275A Pause");
        await page.WaitForStateAsync(last);

        await Assertions.Expect(button).ToContainTextAsync("Play");
        Assert.NotEqual(before, await page.DrawnAsync());
        await button.ClickAsync();
        await page.Page.WaitForFunctionAsync("last => document.querySelector('.ltn-figure').dataset.state !== last", last);
        page.AssertQuiet();
    }

    [Fact]
    public async Task Pause_keeps_the_state()
    {
        Browser.SkipUnlessItExists();
        var figure = Figure.Play("step", Enumerable.Range(0, 100), step => Plot.Point(step, step));
        await using var page = await FigurePage.OpenAsync(browser, Rendered.Html(figure));
        var button = page.Page.GetByRole(AriaRole.Button);
        await button.ClickAsync();
        await page.Page.WaitForFunctionAsync("() => Number(document.querySelector('.ltn-figure').dataset.state) > 3");

        await button.ClickAsync();

        await Assertions.Expect(button).ToContainTextAsync("Play");
        Assert.InRange(int.Parse((await page.StateAsync())!, System.Globalization.CultureInfo.InvariantCulture), 4, 98);
    }

    [Fact]
    public async Task A_choice_is_made_by_a_button_or_the_keyboard()
    {
        Browser.SkipUnlessItExists();
        await using var page = await FigurePage.OpenAsync(browser, Rendered.Html(Gallery.Moving["choose"]()));
        var before = await page.DrawnAsync();

        await page.Page.GetByRole(AriaRole.Radio, new() { Name = "sizes" }).CheckAsync();
        await page.WaitForStateAsync("1");
        Assert.NotEqual(before, await page.DrawnAsync());
        await page.Page.Keyboard.PressAsync("ArrowLeft");
        await page.WaitForStateAsync("0");

        Assert.Equal(before, await page.DrawnAsync());
        page.AssertQuiet();
    }

    [Fact]
    public async Task A_curve_is_added_up_from_its_knobs()
    {
        Browser.SkipUnlessItExists();
        var figure = Plot.Sum(-2, 2, "sum", Term.Constant(1), Term.Hinge(Knob.Of("size", (-2, 2), start: 1), 0), Term.SoftStep(2, 0, Knob.Of("sharpness", (0, 10), start: 0)))
            .ScoredOn([0, 2], [2, 4]);
        await using var page = await FigurePage.OpenAsync(browser, Rendered.Html(figure));
        const string lastHeight = "() => document.querySelector('.js-plotly-plot').data.at(-1).y.at(-1)";
        Assert.Equal(4, await page.Page.EvaluateAsync<double>(lastHeight), 1e-9); // 1 + 1 · 2 + 2 · ½
        Assert.Equal("loss: 0", await page.Page.Locator(".ltn-reading").TextContentAsync());

        await page.MoveAsync(page.Slider("size"), 0);

        Assert.Equal(-2, await page.Page.EvaluateAsync<double>(lastHeight), 1e-9); // 1 - 2 · 2 + 2 · ½
        Assert.Equal("loss: 18", await page.Page.Locator(".ltn-reading").TextContentAsync());
    }
}
