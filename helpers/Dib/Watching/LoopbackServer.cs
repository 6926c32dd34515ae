using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace Dib.Watching;

/// <summary>Shows pages to a browser on this machine, and to nobody else.</summary>
/// <remarks>
/// It listens on the loopback address only, on a port of the system's choosing, answers requests for known files only, and
/// refuses a request that was meant for another host: a page of a foreign site cannot reach it under a name of its own.
/// </remarks>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private const int Attempts = 20;

    private readonly HttpListener _listener;
    private readonly ConcurrentDictionary<HttpListenerResponse, SemaphoreSlim> _listening = new();
    private readonly CancellationTokenSource _ending = new();
    private readonly int _port;
    private ImmutableDictionary<string, string> _files = ImmutableDictionary<string, string>.Empty.WithComparers(StringComparer.Ordinal);
    private Task _serving = Task.CompletedTask;

    private LoopbackServer(HttpListener listener, int port)
    {
        _listener = listener;
        _port = port;
    }

    /// <summary>The address of the index page.</summary>
    public Uri Address => new($"http://127.0.0.1:{_port}/");

    public static LoopbackServer Start()
    {
        for (var attempt = 1; ; attempt++)
        {
            var port = FreePort();
            var listener = new HttpListener();
            listener.Prefixes.Add($"http://127.0.0.1:{port}/");
            listener.Prefixes.Add($"http://localhost:{port}/");
            try
            {
                listener.Start();
                var server = new LoopbackServer(listener, port);
                server._serving = server.ServeAsync();
                return server;
            }
            catch (HttpListenerException) when (attempt < Attempts)
            {
                // Somebody took the port in the meantime.
                listener.Close();
            }
        }
    }

    /// <summary>Shows these files from now on.</summary>
    /// <param name="files">For each path in the address, without the first slash, the file.</param>
    public void Show(ImmutableDictionary<string, string> files) => _files = files;

    /// <summary>Tells open pages which of them have changed.</summary>
    public async Task AnnounceAsync(IEnumerable<string> paths)
    {
        var message = Encoding.UTF8.GetBytes($"data: {JsonSerializer.Serialize(paths.ToArray())}\n\n");
        await Task.WhenAll(_listening.Select(page => SendAsync(page.Key, page.Value, message))).ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync().ConfigureAwait(false);
        _listener.Close();
        await _serving.ConfigureAwait(false);
        _ending.Dispose();
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private async Task ServeAsync()
    {
        while (!_ending.IsCancellationRequested)
        {
            try
            {
                var context = await _listener.GetContextAsync().ConfigureAwait(false);
                _ = AnswerAsync(context);
            }
            catch (Exception error) when (error is HttpListenerException or ObjectDisposedException)
            {
                if (!_listener.IsListening)
                {
                    return;
                }
            }
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        try
        {
            context.Response.Headers["Cache-Control"] = "no-store";
            context.Response.Headers["X-Content-Type-Options"] = "nosniff";
            context.Response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
            var status = await AnswerAsync(context.Request, context.Response).ConfigureAwait(false);
            if (status != HttpStatusCode.OK)
            {
                context.Response.StatusCode = (int)status;
                context.Response.Close();
            }
        }
        catch (Exception error) when (error is HttpListenerException or IOException or ObjectDisposedException or InvalidOperationException)
        {
            // The browser went away, or the file is being written anew: the page asks again.
            context.Response.Abort();
        }
    }

    private async Task<HttpStatusCode> AnswerAsync(HttpListenerRequest request, HttpListenerResponse response)
    {
        if (!IsOwnHost(request.Headers["Host"]))
        {
            return HttpStatusCode.MisdirectedRequest;
        }

        if (request.HttpMethod != "GET")
        {
            return HttpStatusCode.MethodNotAllowed;
        }

        var path = request.Url?.AbsolutePath ?? "/";
        if (path == LivePage.EventsPath)
        {
            await ListenAsync(response).ConfigureAwait(false);
            return HttpStatusCode.OK;
        }

        if (!_files.TryGetValue(path == "/" ? "index.html" : Uri.UnescapeDataString(path[1..]), out var file))
        {
            return HttpStatusCode.NotFound;
        }

        var isScript = Path.GetExtension(file) == ".js";
        var text = await File.ReadAllTextAsync(file, _ending.Token).ConfigureAwait(false);
        var content = Encoding.UTF8.GetBytes(isScript ? text : LivePage.Of(text));
        response.ContentType = isScript ? "text/javascript; charset=utf-8" : "text/html; charset=utf-8";
        response.ContentLength64 = content.Length;
        await response.OutputStream.WriteAsync(content, _ending.Token).ConfigureAwait(false);
        response.Close();
        return HttpStatusCode.OK;
    }

    private bool IsOwnHost(string? host) => host == $"127.0.0.1:{_port}" || host == $"localhost:{_port}";

    private async Task ListenAsync(HttpListenerResponse response)
    {
        response.ContentType = "text/event-stream";
        response.SendChunked = true;
        var turn = new SemaphoreSlim(1);
        _listening[response] = turn;

        // Says at once that the connection stands.
        await SendAsync(response, turn, ": here\n\n"u8.ToArray()).ConfigureAwait(false);
    }

    private async Task SendAsync(HttpListenerResponse response, SemaphoreSlim turn, byte[] message)
    {
        await turn.WaitAsync().ConfigureAwait(false);
        try
        {
            await response.OutputStream.WriteAsync(message).ConfigureAwait(false);
            await response.OutputStream.FlushAsync().ConfigureAwait(false);
        }
        catch (Exception error) when (error is HttpListenerException or IOException or ObjectDisposedException or InvalidOperationException)
        {
            // The page was closed.
            _listening.TryRemove(response, out _);
        }
        finally
        {
            turn.Release();
        }
    }
}
