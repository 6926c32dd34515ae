using System.Diagnostics;
using System.Net.Http.Headers;

namespace Dib.Tests.Commands;

/// <summary>The watch as an author meets it: the real process, files that change, pages over a real connection.</summary>
public sealed class WatchTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly HttpClient _client = new() { Timeout = TimeSpan.FromSeconds(60) };
    private Process? _dib;
    private Uri _address = new("http://127.0.0.1/");

    public async ValueTask InitializeAsync()
    {
        _folder.Write("notebooks/setup.dib", "#!csharp\n\nvar shared = \"as imported\";\n");
        _folder.Write("notebooks/a.dib", "#!csharp\n\n#!import setup.dib\n\n#!markdown\n\nold text\n\n#!csharp\n\nSystem.IO.File.AppendAllText(\"runs.txt\", \"x\");\nshared\n");
        _folder.Write("notebooks/b c.dib", "#!csharp\n\n\"another notebook\"\n");
        _dib = DibProcess.Start(_folder.Path, new Dictionary<string, string>(), "watch");
        _client.DefaultRequestHeaders.CacheControl = new CacheControlHeaderValue { NoCache = true };
        while (await _dib.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.Split("Open ") is [_, var rest])
            {
                _address = new Uri(rest.Split(' ')[0]);
                return;
            }
        }

        Assert.Fail(await _dib.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    public ValueTask DisposeAsync()
    {
        _client.Dispose();
        _dib?.Kill(entireProcessTree: true);
        _dib?.WaitForExit();
        _dib?.Dispose();
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Pages_are_shown_and_can_hear_of_news()
    {
        var page = await GetAsync("a.html");

        Assert.Contains("old text", page, StringComparison.Ordinal);
        Assert.Contains("as imported", page, StringComparison.Ordinal);
        Assert.Contains("new EventSource('/events')", page, StringComparison.Ordinal);
        Assert.Contains("connect-src 'self'", page, StringComparison.Ordinal);
        Assert.Contains("another notebook", await GetAsync("b%20c.html"), StringComparison.Ordinal);
        Assert.Contains("a.html", await GetAsync(""), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_of_text_reloads_the_page_and_runs_nothing()
    {
        using var news = await ListenAsync();

        Change("a.dib", "old text", "new text");

        Assert.Equal("data: [\"a.html\",\"index.html\"]", await NextAsync(news));
        Assert.Contains("new text", await GetAsync("a.html"), StringComparison.Ordinal);
        Assert.Equal("x", await File.ReadAllTextAsync(Path.Combine(_folder.Path, "notebooks", "runs.txt"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_change_of_code_or_of_an_imported_file_runs_the_notebook_again()
    {
        using var news = await ListenAsync();

        Change("setup.dib", "as imported", "as changed");
        Assert.Equal("data: [\"a.html\",\"index.html\"]", await NextAsync(news));
        Assert.Contains("as changed", await GetAsync("a.html"), StringComparison.Ordinal);

        Change("b c.dib", "another", "a changed");
        Assert.Equal("data: [\"b c.html\",\"index.html\"]", await NextAsync(news));
        Assert.Contains("a changed notebook", await GetAsync("b%20c.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_that_does_not_end_is_given_up_for_the_next_save()
    {
        using var news = await ListenAsync();

        Change("b c.dib", "\"another notebook\"", "System.IO.File.WriteAllText(\"begun.txt\", \"\"); while (true) { }");
        while (!File.Exists(Path.Combine(_folder.Path, "notebooks", "begun.txt")))
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        Change("b c.dib", "while (true) { }", "\"mended\"");

        Assert.Equal("data: [\"b c.html\",\"index.html\"]", await NextAsync(news));
        Assert.Contains("mended", await GetAsync("b%20c.html"), StringComparison.Ordinal);
    }

    private async Task<string> GetAsync(string page) =>
        await _client.GetStringAsync(new Uri(_address, page), TestContext.Current.CancellationToken);

    private void Change(string file, string from, string to)
    {
        var path = Path.Combine(_folder.Path, "notebooks", file);
        File.WriteAllText(path, File.ReadAllText(path).Replace(from, to, StringComparison.Ordinal));
    }

    private async Task<StreamReader> ListenAsync()
    {
        var stream = await _client.GetStreamAsync(new Uri(_address, "events"), TestContext.Current.CancellationToken);
        var reader = new StreamReader(stream);
        Assert.Equal(": here", await NextAsync(reader));
        return reader;
    }

    private static async Task<string?> NextAsync(StreamReader news)
    {
        string? line;
        do
        {
            line = await news.ReadLineAsync(TestContext.Current.CancellationToken);
        }
        while (line is "");
        return line;
    }
}
