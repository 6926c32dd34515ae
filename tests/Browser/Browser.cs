using Microsoft.Playwright;

// One Chromium for a whole test project: it is started by the first test that asks, and shared by all of them.
[assembly: AssemblyFixture(typeof(Browsing.Browser))]

namespace Browsing;

/// <summary>
/// The system's Chromium, for tests that must see what a reader sees. Shared as source by every test project that opens
/// pages; a test class asks for it in its constructor and begins with <see cref="SkipUnlessItExists"/>.
/// </summary>
public sealed class Browser : IAsyncLifetime
{
    /// <summary>What Debian, Ubuntu, Fedora and macOS call it; Playwright's own download is never used.</summary>
    private static readonly string[] Candidates =
    [
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
    ];

    /// <summary>WebGL in software, no sandbox (containers forbid it), and nothing that talks by itself.</summary>
    private static readonly string[] Arguments =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--enable-unsafe-swiftshader",
        "--disable-background-networking",
    ];

    private readonly SemaphoreSlim _starting = new(1, 1);
    private IPlaywright? _playwright;
    private IBrowser? _chromium;

    /// <summary>Whether this machine has a Chromium where systems put it.</summary>
    public static bool Exists => ExecutablePath is not null;

    /// <summary>Whether a missing tool is a failure instead of a reason to skip.</summary>
    public static bool IsContinuousIntegration =>
        Environment.GetEnvironmentVariable("CI") is "true" or "1";

    private static string? ExecutablePath => Candidates.FirstOrDefault(File.Exists);

    /// <summary>Skips the calling test where there is no Chromium; with CI=true the test goes on and fails instead.</summary>
    public static void SkipUnlessItExists() =>
        Assert.SkipUnless(Exists || IsContinuousIntegration, "This test opens pages in Chromium: install chromium to run it.");

    /// <summary>A page of its own: no cookies, no storage, and no history shared with another test.</summary>
    /// <param name="width">The window's width in CSS pixels: 360 is a phone, 1280 a laptop, 1920 a projector.</param>
    /// <param name="height">The window's height in CSS pixels.</param>
    /// <param name="colors">What the reader's system prefers.</param>
    /// <param name="configure">Further wishes: touch, reduced motion, time zone ...</param>
    public async Task<WatchedPage> OpenAsync(
        int width = 1280,
        int height = 900,
        ColorScheme colors = ColorScheme.Light,
        Action<BrowserNewContextOptions>? configure = null)
    {
        var options = new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = height },
            ColorScheme = colors,
        };
        configure?.Invoke(options);
        var running = await StartedAsync();
        return await WatchedPage.InAsync(await running.NewContextAsync(options));
    }

    /// <summary>Nothing happens before the first test asks for a page.</summary>
    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>Ends Chromium and Playwright's driver.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_chromium is not null)
        {
            await _chromium.DisposeAsync();
        }

        _playwright?.Dispose();
        _starting.Dispose();
    }

    private async Task<IBrowser> StartedAsync()
    {
        await _starting.WaitAsync();
        try
        {
            Assert.True(Exists, $"No Chromium at any of: {string.Join(", ", Candidates)}.");
            _playwright ??= await Playwright.CreateAsync();
            _chromium ??= await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = ExecutablePath, Args = Arguments });
            return _chromium;
        }
        finally
        {
            _starting.Release();
        }
    }
}
