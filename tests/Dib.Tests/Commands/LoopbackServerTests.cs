using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Dib.Watching;

namespace Dib.Tests.Commands;

/// <summary>The watch's server as an attacker meets it.</summary>
public sealed class LoopbackServerTests : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly LoopbackServer _server = LoopbackServer.Start();

    public LoopbackServerTests()
    {
        _folder.Write("secret.txt", "secret");
        var page = _folder.Write("page.html", "<html><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'sha256-x'\"><body>The page</body></html>");
        var script = _folder.Write("script-1.js", "go();");
        _server.Show(new Dictionary<string, string> { ["index.html"] = page, ["page.html"] = page, ["script-1.js"] = script }.ToImmutableDictionary(StringComparer.Ordinal));
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Known_files_are_served_and_pages_may_hear_of_news_and_nothing_else()
    {
        var index = await AskAsync("GET / HTTP/1.1", $"localhost:{_server.Address.Port}");
        var script = await AskAsync("GET /script-1.js HTTP/1.1", $"127.0.0.1:{_server.Address.Port}");

        Assert.StartsWith("HTTP/1.1 200", index, StringComparison.Ordinal);
        Assert.Contains("no-store", index, StringComparison.Ordinal);
        Assert.Matches("content=\"connect-src 'self'; default-src 'none'; script-src 'sha256-[^']+' 'sha256-x'\"", index);
        Assert.Matches("The page<script>[^<]*new EventSource[^<]*</script>", index);
        Assert.EndsWith("go();", script, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("secret.txt")]
    [InlineData("..%2fsecret.txt")]
    [InlineData("sub/../secret.txt")]
    [InlineData("page.html/")]
    public async Task Nothing_but_the_pages_is_served(string path)
    {
        var answer = await AskAsync($"GET /{path} HTTP/1.1", $"127.0.0.1:{_server.Address.Port}");

        Assert.StartsWith("HTTP/1.1 404", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET / HTTP/1.1", "evil.example")]
    [InlineData("GET / HTTP/1.1", "evil.example:PORT")]
    [InlineData("GET /events HTTP/1.1", "evil.example:PORT")]
    [InlineData("GET http://evil.example/ HTTP/1.1", "evil.example")]
    [InlineData("POST / HTTP/1.1", "127.0.0.1:PORT")]
    public async Task Requests_meant_for_another_host_or_to_change_something_are_refused(string request, string host)
    {
        var answer = await AskAsync(request, host.Replace("PORT", _server.Address.Port.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));

        Assert.Matches("^HTTP/1.1 4", answer);
        Assert.DoesNotContain("The page", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_loopback_address_listens()
    {
        var addresses = await Dns.GetHostAddressesAsync(Dns.GetHostName(), AddressFamily.InterNetwork, TestContext.Current.CancellationToken);
        foreach (var address in addresses.Where(address => !IPAddress.IsLoopback(address)))
        {
            using var socket = new TcpClient();
            await Assert.ThrowsAnyAsync<SocketException>(() => socket.ConnectAsync(address, _server.Address.Port, TestContext.Current.CancellationToken).AsTask());
        }
    }

    // By hand: a client library would mend what these requests get wrong on purpose.
    private async Task<string> AskAsync(string request, string host)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, _server.Address.Port, TestContext.Current.CancellationToken);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"{request}\r\nHost: {host}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }
}
