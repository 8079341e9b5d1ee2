using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Reelwright.Tests.Providers.Fakes;

/// <summary>A small server that speaks as one vendor does: it checks keys and bodies strictly, counts what it takes, and does wrong when told to.</summary>
public abstract class FakeVendor : IAsyncDisposable
{
    /// <summary>The key it accepts.</summary>
    public const string Key = "fake-key-6d1f0c2b9a8e4f57";

    private readonly ConcurrentQueue<Fault> faults = new();
    private readonly ConcurrentQueue<Heard> heard = new();
    private readonly CancellationTokenSource stop = new();
    private WebApplication? app;
    private int accepted;

    /// <summary>Where it is, without a slash at its end.</summary>
    public string Address { get; private set; } = "";

    /// <summary>Host and port.</summary>
    public string Host => new Uri(Address).Authority;

    /// <summary>What reached it.</summary>
    public IReadOnlyList<Heard> Requests => [.. heard];

    /// <summary>How many calls it took, and would be paid for.</summary>
    public int Accepted => accepted;

    /// <summary>The vendor's files, by their paths.</summary>
    public ConcurrentDictionary<string, (byte[] Bytes, string Type)> Files { get; } = new(StringComparer.Ordinal);

    /// <summary>What it does wrong next, one after the other.</summary>
    public void Do(params Fault[] wrong) => Array.ForEach(wrong, faults.Enqueue);

    /// <summary>Begins to listen.</summary>
    public async Task Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(k =>
        {
            k.Listen(IPAddress.Loopback, 0);
            k.Limits.MaxRequestBodySize = 64 << 20;
        });
        app = builder.Build();
        app.Run(Serve);
        await app.StartAsync();
        Address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        if (app is not null)
        {
            await app.DisposeAsync();
        }

        stop.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Answers a request that has the right key.</summary>
    /// <returns>False when there is no such route.</returns>
    protected abstract Task<bool> Answer(HttpContext http, Heard request);

    /// <summary>Whether a request is for a call that may be executed and paid.</summary>
    protected abstract bool Submits(Heard request);

    /// <summary>Whether the request has the key, as the vendor wants to see it.</summary>
    protected abstract bool HasKey(Heard request);

    /// <summary>How the vendor words a refusal: status and body.</summary>
    protected abstract (int Status, string Body) Words(Fault fault);

    /// <summary>How the vendor words a wrong key.</summary>
    protected abstract (int Status, string Body) WrongKey();

    /// <summary>A call is taken, and would be paid.</summary>
    protected int Accept() => Interlocked.Increment(ref accepted);

    /// <summary>Whether the next thing to do wrong is this; it is then no longer to be done.</summary>
    protected bool Takes(Fault fault) => faults.TryPeek(out var next) && next == fault && faults.TryDequeue(out _);

    /// <summary>Sends JSON.</summary>
    protected static Task Json(HttpContext http, string body, int status = 200) => Send(http, status, "application/json", System.Text.Encoding.UTF8.GetBytes(body));

    /// <summary>Sends bytes.</summary>
    protected static async Task Send(HttpContext http, int status, string type, byte[] bytes)
    {
        (http.Response.StatusCode, http.Response.ContentType, http.Response.ContentLength) = (status, type, bytes.Length);
        await http.Response.Body.WriteAsync(bytes);
    }

    private static async Task<Heard> Read(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        var form = new Dictionary<string, string>(StringComparer.Ordinal);
        if (http.Request.HasFormContentType)
        {
            body.Position = 0;
            http.Request.Body = body;
            var read = await http.Request.ReadFormAsync();
            foreach (var field in read)
            {
                form[field.Key] = field.Value.ToString();
            }

            foreach (var file in read.Files)
            {
                form[file.Name] = file.FileName;
            }
        }

        return new Heard(
            http.Request.Method, http.Request.Path + http.Request.QueryString, http.Request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase), body.ToArray(), form);
    }

    private async Task Serve(HttpContext http)
    {
        var request = await Read(http);
        heard.Enqueue(request);
        if (Files.TryGetValue(http.Request.Path, out var file))
        {
            await Hand(http, request, file);
            return;
        }

        if (!HasKey(request))
        {
            var (status, words) = WrongKey();
            await Json(http, words, status);
        }
        else if (!(Submits(request) && await Wrong(http)) && !await Answer(http, request))
        {
            await Json(http, "{}", 404);
        }
    }

    private async Task<bool> Wrong(HttpContext http)
    {
        if (!faults.TryPeek(out var fault) || fault is Fault.Expired or Fault.Truncated or Fault.WrongType or Fault.Endless or Fault.JobFails or Fault.OddStatus)
        {
            return false;
        }

        faults.TryDequeue(out _);
        switch (fault)
        {
            case Fault.Gateway:
                Accept();
                await Send(http, 502, "text/html", "<html><h1>502 Bad Gateway</h1></html>"u8.ToArray());
                break;
            case Fault.Silent:
                Accept();
                await Task.Delay(Timeout.Infinite, stop.Token).ContinueWith(_ => { }, TaskScheduler.Default);
                break;
            case Fault.HangUp:
                Accept();
                http.Abort();
                break;
            case Fault.Malformed:
                Accept();
                await Json(http, "{\"id\": \"cut off in the mid");
                break;
            case Fault.Redirect:
                http.Response.Headers.Location = "http://169.254.169.254/latest/meta-data";
                await Send(http, 307, "text/plain", []);
                break;
            default:
                var (status, words) = Words(fault);
                if (fault is Fault.TooMany)
                {
                    http.Response.Headers.RetryAfter = "1";
                }

                await Json(http, words, status);
                break;
        }

        return true;
    }

    private async Task Hand(HttpContext http, Heard request, (byte[] Bytes, string Type) file)
    {
        // Whoever keeps the files is somebody else, and must not see the key.
        if (request.ToString().Contains(Key, StringComparison.Ordinal))
        {
            await Send(http, 500, "text/plain", "a key was sent to the file host"u8.ToArray());
        }
        else if (Takes(Fault.Expired))
        {
            await Send(http, 403, "application/xml", "<Error><Code>AccessDenied</Code></Error>"u8.ToArray());
        }
        else if (Takes(Fault.WrongType))
        {
            await Send(http, 200, "text/html", "<html>Sign in</html>"u8.ToArray());
        }
        else if (Takes(Fault.Truncated))
        {
            (http.Response.ContentType, http.Response.ContentLength) = (file.Type, file.Bytes.Length);
            await http.Response.Body.WriteAsync(file.Bytes.AsMemory(0, file.Bytes.Length / 2));
            await http.Response.Body.FlushAsync();
            http.Abort();
        }
        else
        {
            await Send(http, 200, file.Type, file.Bytes);
        }
    }
}
