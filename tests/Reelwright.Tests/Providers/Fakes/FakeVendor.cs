using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Reelwright.Tests.Providers.Fakes;

/// <summary>A small server that speaks as one vendor does: it checks keys and bodies strictly, counts what it takes, and does wrong when told to.</summary>
public abstract class FakeVendor : IAsyncDisposable
{
    /// <summary>The key it accepts.</summary>
    public const string Key = "fake-key-6d1f0c2b9a8e4f57";

    /// <summary>How long it wants to be left alone when too many look.</summary>
    public static readonly TimeSpan LookAfter = TimeSpan.FromSeconds(7);

    private const string CutOff = "{\"id\": \"cut off in the mid";
    private readonly ConcurrentQueue<Fault> faults = new();
    private readonly ConcurrentQueue<Heard> heard = new();
    private readonly ConcurrentQueue<Heard> taken = new();
    private readonly AsyncLocal<Heard?> asked = new();
    private readonly ConcurrentDictionary<string, bool> stumbled = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource stop = new();
    private WebApplication? app;
    private int accepted;
    private (int Status, string? Type, byte[] Bytes)? said;

    /// <summary>Where it is, without a slash at its end.</summary>
    public string Address { get; private set; } = "";

    /// <summary>Host and port.</summary>
    public string Host => new Uri(Address).Authority;

    /// <summary>What reached it.</summary>
    public IReadOnlyList<Heard> Requests => [.. heard];

    /// <summary>How many calls it took, and would be paid for.</summary>
    public int Accepted => accepted;

    /// <summary>The calls it took, each as it was asked for.</summary>
    public IReadOnlyList<Heard> Taken => [.. taken];

    /// <summary>Told how far it is with every request, which it may hold up there. False, of one that has arrived: the vendor drops it.</summary>
    public Func<Moment, Heard, Task<bool>>? Watched { get; set; }

    /// <summary>The vendor's files, by their paths.</summary>
    public ConcurrentDictionary<string, (byte[] Bytes, string Type)> Files { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether it repeats a key it refuses, as some do.</summary>
    public bool RepeatsKeys { get; set; }

    /// <summary>Calls are answered once this is completed.</summary>
    public Task Gate { get; set; } = Task.CompletedTask;

    /// <summary>Files are handed out to their half, and then once this is completed.</summary>
    public Task FileGate { get; set; } = Task.CompletedTask;

    /// <summary>What it does wrong when something is looked up for the first time, each thing once; null for nothing.</summary>
    public Fault? AtFirstLook { get; set; }

    /// <summary>How many first looks went wrong.</summary>
    public int Stumbles => stumbled.Count;

    /// <summary>Whether it keeps what it said last, to say it twice.</summary>
    public bool Remembers { get; set; }

    /// <summary>What it does wrong next, one after the other.</summary>
    public void Do(params Fault[] wrong) => Array.ForEach(wrong, faults.Enqueue);

    /// <summary>It does nothing wrong any more.</summary>
    public void Mend() => faults.Clear();

    /// <summary>Begins to listen.</summary>
    public async Task Start() => (app, Address) = await SmallHost.Open(Serve, limits => limits.MaxRequestBodySize = 64 << 20);

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

    /// <summary>Puts the vendor's headers on a refusal.</summary>
    /// <param name="fault">What is refused for; null for a wrong key.</param>
    protected virtual void Mark(HttpContext http, Fault? fault)
    {
    }

    /// <summary>A call is taken, and would be paid.</summary>
    protected int Accept()
    {
        taken.Enqueue(asked.Value!);
        return Interlocked.Increment(ref accepted);
    }

    /// <summary>Whether the next thing to do wrong is this; it is then no longer to be done.</summary>
    protected bool Takes(Fault fault) => Next(next => next == fault) is not null;

    /// <summary>Hands out a file, or does wrong with it.</summary>
    protected async Task Give(HttpContext http, Heard request, byte[] bytes, string type)
    {
        if (Takes(Fault.Expired))
        {
            await Send(http, 403, "application/xml", "<Error><Code>AccessDenied</Code></Error>"u8.ToArray());
        }
        else if (Takes(Fault.ServerError))
        {
            await Send(http, 503, "application/xml", "<Error><Code>SlowDown</Code></Error>"u8.ToArray());
        }
        else if (Takes(Fault.WrongType))
        {
            await Send(http, 200, "text/html", "<html>Sign in</html>"u8.ToArray());
        }
        else if (Takes(Fault.Unopened))
        {
            http.Abort();
        }
        else
        {
            var half = bytes.Length / 2;
            var broken = Takes(Fault.Truncated);
            (http.Response.ContentType, http.Response.ContentLength) = (type, bytes.Length);
            await http.Response.Body.WriteAsync(bytes.AsMemory(0, half));
            await http.Response.Body.FlushAsync();
            await FileGate.WaitAsync(stop.Token);
            if (broken)
            {
                http.Abort();
                return;
            }

            await (Watched?.Invoke(Moment.Halfway, request) ?? Task.FromResult(true));
            await http.Response.Body.WriteAsync(bytes.AsMemory(half));
        }
    }

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
        asked.Value = request;
        if (Watched is { } watched)
        {
            http.Response.OnStarting(() => watched(Moment.CarriedOut, request));
            http.Response.OnCompleted(() => watched(Moment.Answered, request));
            if (!await watched(Moment.Arrived, request))
            {
                http.Abort();
                return;
            }
        }

        if (Files.TryGetValue(http.Request.Path, out var file))
        {
            await Hand(http, request, file);
            return;
        }

        if (!HasKey(request))
        {
            var (refused, words) = WrongKey();
            Mark(http, null);
            await Json(http, RepeatsKeys ? words.Replace(".\"", $": {request.Headers.GetValueOrDefault("Authorization")}.\"", StringComparison.Ordinal) : words, refused);
        }
        else if (Submits(request))
        {
            await Gate.WaitAsync(stop.Token);
            if (said is var (status, type, bytes) && Takes(Fault.Twice))
            {
                await Send(http, status, type ?? "application/json", bytes);
            }
            else if (!await Wrong(http) && !await (Takes(Fault.BrokenOff) ? BreakOff(http, request) : Remembers ? Remember(http, request) : Answer(http, request)))
            {
                await Json(http, "{}", 404);
            }
        }
        else if (AtFirstLook is { } fault && stumbled.TryAdd(request.Path, true))
        {
            await (fault is Fault.Malformed ? Json(http, CutOff) : Refuse(http, fault, LookAfter));
        }
        else if (Takes(Fault.LostPage))
        {
            await Send(http, 404, "text/html", "<html><h1>404 page not found</h1></html>"u8.ToArray());
        }
        else if (Takes(Fault.Gone))
        {
            await Json(http, Words(Fault.Invalid).Body, 404);
        }
        else if (!await Answer(http, request))
        {
            await Json(http, "{}", 404);
        }
    }

    // Of two who ask at once only one gets it.
    private Fault? Next(Func<Fault, bool> meant)
    {
        lock (faults)
        {
            return faults.TryPeek(out var next) && meant(next) && faults.TryDequeue(out _) ? next : null;
        }
    }

    private async Task<bool> Wrong(HttpContext http)
    {
        if (Next(next => next is not (Fault.Expired or Fault.Truncated or Fault.Unopened or Fault.WrongType or Fault.Endless or Fault.JobFails or Fault.OddStatus or Fault.LostPage or Fault.Gone or Fault.Twice or Fault.BrokenOff)) is not { } fault)
        {
            return false;
        }

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
                await Json(http, CutOff);
                break;
            case Fault.ServerError:
                Accept();
                Mark(http, fault);
                await Json(http, Words(fault).Body, Words(fault).Status);
                break;
            case Fault.Late:
                Accept();
                await Json(http, Words(Fault.ServerError).Body, 408);
                break;
            case Fault.Contradiction:
                Accept();
                await Json(http, """{"error":{"message":"The server behind this one failed."}}""");
                break;
            case Fault.Redirect:
                http.Response.Headers.Location = "http://169.254.169.254/latest/meta-data";
                await Send(http, 307, "text/plain", []);
                break;
            default:
                await Refuse(http, fault, TimeSpan.FromSeconds(1));
                break;
        }

        return true;
    }

    private async Task Refuse(HttpContext http, Fault fault, TimeSpan after)
    {
        var (status, words) = Words(fault);
        if (fault is Fault.TooMany)
        {
            http.Response.Headers.RetryAfter = after.TotalSeconds.ToString(CultureInfo.InvariantCulture);
        }

        Mark(http, fault);
        await Json(http, words, status);
    }

    /// <summary>Answers, and keeps what it says.</summary>
    private async Task<bool> Remember(HttpContext http, Heard request)
    {
        if (await Compose(http, request) is not { } answer)
        {
            return false;
        }

        said = (http.Response.StatusCode, http.Response.ContentType, answer);
        await http.Response.Body.WriteAsync(answer);
        return true;
    }

    /// <summary>Answers to the half of what the head announces.</summary>
    private async Task<bool> BreakOff(HttpContext http, Heard request)
    {
        if (await Compose(http, request) is not { } answer)
        {
            return false;
        }

        http.Response.ContentLength = answer.Length;
        await http.Response.Body.WriteAsync(answer.AsMemory(0, answer.Length / 2));
        await http.Response.Body.FlushAsync();
        // Cut any sooner, the head may be lost with the rest.
        await Task.Delay(100, stop.Token);
        http.Abort();
        return true;
    }

    /// <summary>Carries a call out, and sends nothing: the body of what it would say; null when there is no such route.</summary>
    private async Task<byte[]?> Compose(HttpContext http, Heard request)
    {
        var wire = http.Response.Body;
        using var answer = new MemoryStream();
        http.Response.Body = answer;
        try
        {
            return await Answer(http, request) ? answer.ToArray() : null;
        }
        finally
        {
            http.Response.Body = wire;
        }
    }

    // Whoever keeps the files is somebody else, and must not see the key.
    private Task Hand(HttpContext http, Heard request, (byte[] Bytes, string Type) file) => request.ToString().Contains(Key, StringComparison.Ordinal)
        ? Send(http, 500, "text/plain", "a key was sent to the file host"u8.ToArray())
        : Give(http, request, file.Bytes, file.Type);
}
