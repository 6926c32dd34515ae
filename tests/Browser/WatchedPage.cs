using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Browsing;

/// <summary>A browser page that writes down what must not happen: errors, and requests beyond the file itself.</summary>
public sealed class WatchedPage : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _errors = new();
    private readonly ConcurrentQueue<string> _requests = new();

    private WatchedPage(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning" && !IsAboutTheTestMachine(message.Text))
            {
                _errors.Enqueue($"{message.Type}: {message.Text}");
            }
        };
        page.PageError += (_, error) => _errors.Enqueue($"uncaught: {error}");
        page.Request += (_, request) =>
        {
            // data: and blob: never leave the page.
            if (!request.IsNavigationRequest && !request.Url.StartsWith("data:", StringComparison.Ordinal)
                && !request.Url.StartsWith("blob:", StringComparison.Ordinal))
            {
                _requests.Enqueue(request.Url);
            }
        };
    }

    /// <summary>Playwright's page, for everything else.</summary>
    public IPage Page { get; }

    /// <summary>Console errors and warnings, and exceptions that nothing caught, in the order in which they came.</summary>
    public IReadOnlyCollection<string> Errors => _errors;

    /// <summary>The address of everything that was requested besides the page itself.</summary>
    public IReadOnlyCollection<string> Requests => _requests;

    /// <summary>Opens a file as a reader does who double-clicks it.</summary>
    public async Task GoToFileAsync(string path)
    {
        await Page.GotoAsync(new Uri(Path.GetFullPath(path)).AbsoluteUri);
    }

    /// <summary>Fails when the page reported an error or asked for anything beyond the file.</summary>
    public void AssertQuiet()
    {
        Assert.Empty(_errors);
        Assert.Empty(_requests);
    }

    /// <summary>Closes the page and all it stored.</summary>
    public ValueTask DisposeAsync() => _context.DisposeAsync();

    internal static async Task<WatchedPage> InAsync(IBrowserContext context) => new(context, await context.NewPageAsync());

    /// <summary>Drawing WebGL without a graphics card is slow, and Chromium says so; that is no fault of the page.</summary>
    private static bool IsAboutTheTestMachine(string text) =>
        text.Contains("GPU stall due to ReadPixels", StringComparison.Ordinal)
        || text.Contains("software WebGL", StringComparison.Ordinal)
        || text.Contains("SwiftShader", StringComparison.Ordinal);
}
