using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Reelwright.Tests.Publishing.Fakes;

/// <summary>A small server that speaks as one platform does: strict about headers, order and sizes, and doing wrong when told to.</summary>
public abstract class FakePlatform : IAsyncDisposable
{
    private const int SmallBody = 4 << 20;
    private readonly ConcurrentDictionary<string, int> asked = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> heard = new();
    private readonly Lock scripts = new();
    private readonly List<FakeFault> faults = [];
    private WebApplication? app;

    /// <summary>Where it is, without a slash at its end.</summary>
    public string Address { get; private set; } = "";

    /// <summary>Host and port.</summary>
    public string Host => new Uri(Address).Authority;

    /// <summary>Its clock: tests move it.</summary>
    public FakeTime Clock { get; } = new();

    /// <summary>Every request it heard, each <c>METHOD /path</c> without the query.</summary>
    public IReadOnlyList<string> Heard => [.. heard];

    /// <summary>The posts it has, removed ones too.</summary>
    public abstract IReadOnlyList<FakePost> Posts { get; }

    /// <summary>Told how far it is with every request, which it may hold up there: a test kills programs by it.</summary>
    public Func<FakeMoment, string, Task>? Watched { get; set; }

    /// <summary>Does wrong with the n-th request, from now on, whose <c>METHOD /path</c> begins so.</summary>
    public void Script(string begins, FakeAct act, int nth = 1, int status = 500, string body = "{}", params (string Name, string Value)[] headers)
    {
        lock (scripts)
        {
            faults.Add(new FakeFault(begins, act, nth, new FakeReply(status, body, headers)));
        }
    }

    /// <summary>Begins to listen.</summary>
    public async Task Start() => (app, Address) = await SmallHost.Open(Serve, limits =>
    {
        limits.MaxRequestBodySize = null;
        limits.MinRequestBodyDataRate = null;
    });

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (app is not null)
        {
            await app.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    /// <summary>Answers a request.</summary>
    /// <param name="route"><c>METHOD /path</c>.</param>
    /// <param name="act">What it is to do wrong with this one, when that is of the platform's own kind; the general ones are done by the base.</param>
    protected abstract Task<FakeReply> Answer(HttpContext http, string route, FakeAct act);

    /// <summary>The body of a request that is short.</summary>
    protected static async Task<byte[]> Small(HttpContext http)
    {
        using var into = new MemoryStream();
        await Drain(http, part =>
        {
            into.Write(part.Span);
            return into.Length <= SmallBody;
        });
        return into.ToArray();
    }

    /// <summary>Reads a body without keeping it; ends when told to.</summary>
    /// <param name="take">False to read no more.</param>
    /// <returns>How many bytes were read.</returns>
    protected static async Task<long> Drain(HttpContext http, Func<ReadOnlyMemory<byte>, bool> take)
    {
        var (buffer, all) = (new byte[1 << 16], 0L);
        for (int read; (read = await http.Request.Body.ReadAsync(buffer, http.RequestAborted)) > 0;)
        {
            all += read;
            if (!take(buffer.AsMemory(0, read)))
            {
                break;
            }
        }

        return all;
    }

    private async Task Serve(HttpContext http)
    {
        var route = $"{http.Request.Method} {http.Request.Path}";
        heard.Enqueue(route);
        asked.AddOrUpdate(route, 1, (_, n) => n + 1);
        var fault = Next(route);
        await Tell(FakeMoment.Arrived, route);
        switch (fault?.Act)
        {
            case FakeAct.DropBefore:
                http.Abort();
                return;
            case FakeAct.Say:
                await Send(http, fault.Reply);
                return;
        }

        try
        {
            var reply = await Answer(http, route, fault?.Act ?? FakeAct.None);
            await Tell(FakeMoment.CarriedOut, route);
            if (fault?.Act is FakeAct.DropReply)
            {
                http.Abort();
                return;
            }

            await Send(http, reply);
            await Tell(FakeMoment.Answered, route);
        }
        catch (Exception gone) when (gone is OperationCanceledException or IOException or BadHttpRequestException)
        {
            // Whoever asked has died.
        }
    }

    private Task Tell(FakeMoment moment, string route) => Watched?.Invoke(moment, route) ?? Task.CompletedTask;

    private FakeFault? Next(string route)
    {
        lock (scripts)
        {
            foreach (var fault in faults.Where(f => route.StartsWith(f.Begins, StringComparison.Ordinal)))
            {
                fault.Left--;
            }

            var due = faults.Find(f => f.Left == 0 && route.StartsWith(f.Begins, StringComparison.Ordinal));
            if (due is not null)
            {
                faults.Remove(due);
            }

            return due;
        }
    }

    private static async Task Send(HttpContext http, FakeReply reply)
    {
        http.Response.StatusCode = reply.Status;
        foreach (var (name, value) in reply.Headers)
        {
            http.Response.Headers[name] = value;
        }

        if (reply.Body.Length > 0)
        {
            http.Response.ContentType ??= "application/json; charset=UTF-8";
            await http.Response.WriteAsync(reply.Body, http.RequestAborted);
        }

        await http.Response.CompleteAsync();
    }

    private sealed record FakeFault(string Begins, FakeAct Act, int Nth, FakeReply Reply)
    {
        public int Left { get; set; } = Nth;
    }
}
