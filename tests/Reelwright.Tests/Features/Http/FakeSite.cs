using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Reelwright.Features.Library;

namespace Reelwright.Tests.Features.Http;

/// <summary>A site of the web that has a picture, and at other addresses does wrong.</summary>
internal sealed class FakeSite : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> asked = new();
    private readonly CancellationTokenSource stop = new();
    private WebApplication? app;

    /// <summary>Where it is, without a slash at its end.</summary>
    public string Address { get; private set; } = "";

    /// <summary>The paths that were asked for.</summary>
    public IReadOnlyList<string> Asked => [.. asked];

    /// <summary>What it has.</summary>
    public byte[] Picture { get; set; } = [];

    /// <summary>Begins to listen.</summary>
    /// <param name="at">Where on this machine.</param>
    public async Task Start(string at = FakesAllowed.Site) => (app, Address) = await SmallHost.Open(Serve, at: at);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await (app?.DisposeAsync() ?? ValueTask.CompletedTask);
        stop.Dispose();
    }

    private async Task Serve(HttpContext http)
    {
        var answer = http.Response;
        asked.Enqueue(http.Request.Path.Value!);
        switch (http.Request.Path.Value)
        {
            // Whatever it calls itself.
            case "/red sea.png":
                answer.ContentType = "text/plain";
                await answer.Body.WriteAsync(Picture);
                break;
            case "/away":
                answer.Redirect(http.Request.Query["to"].ToString());
                break;
            case "/page":
                answer.ContentType = "image/png";
                await answer.WriteAsync("<html>Sign in</html>");
                break;
            case "/empty":
                answer.ContentType = "image/png";
                break;
            case "/large":
                answer.ContentLength = AddAsset.Largest + 1;
                await answer.Body.WriteAsync(Picture);
                await answer.Body.FlushAsync();
                await Stopped();
                break;
            case "/cut":
                answer.ContentLength = Picture.Length;
                await answer.Body.WriteAsync(Picture.AsMemory(0, Picture.Length / 2));
                await answer.Body.FlushAsync();
                http.Abort();
                break;
            // It says that it is compressed, and is not.
            case "/gzip":
                answer.Headers.ContentEncoding = "gzip";
                await answer.Body.WriteAsync(Picture);
                break;
            case "/slow":
                await answer.Body.WriteAsync(Picture.AsMemory(0, Picture.Length / 2));
                await answer.Body.FlushAsync();
                await Stopped();
                break;
            default:
                answer.StatusCode = StatusCodes.Status404NotFound;
                break;
        }
    }

    private Task Stopped() => Task.Delay(Timeout.Infinite, stop.Token).ContinueWith(_ => { }, TaskScheduler.Default);
}
