using System.Net.Http.Headers;
using Reelwright.Base;
using Reelwright.Tests.Engine;

namespace Reelwright.Tests.Features.Records;

/// <summary>A verb that goes on until it is stopped, as a process of its own.</summary>
internal sealed class Served : IAsyncDisposable
{
    private readonly Child child;
    private readonly List<string> lines = [];
    private readonly Task reading;

    private Served(Child child)
    {
        this.child = child;
        reading = Task.Run(Read);
    }

    /// <summary>What it has said.</summary>
    public string Said { get { lock (lines) { return string.Join('\n', lines); } } }

    /// <summary>Starts it on a data folder.</summary>
    public static async Task<Served> Start(Runs runs, IReadOnlyDictionary<string, string> environment, params IReadOnlyList<string> verb)
    {
        var served = new Served(Child.Start(Product.Executable, [.. verb, "--data", runs.Data], environment: environment));
        runs.Overheard.Said("reel " + verb[0], () => runs.Overheard.StruckLink(served.Said));
        await served.Says(verb[0] is "serve" ? "Serving at " : "Working as ");
        return served;
    }

    /// <summary>Where it listens.</summary>
    public async Task<Uri> At() => new((await Says("Serving at ")).Split(' ')[2].TrimEnd('.'));

    /// <summary>The door, by a token of the owner's.</summary>
    public async Task<HttpClient> Door(Runs runs)
    {
        var client = new HttpClient(new SocketsHttpHandler()) { BaseAddress = await At() };
        var (code, token, error) = await runs.Reel("user", "token", "local", Guid.NewGuid().ToString());
        code.ShouldBe(0, error);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token.Trim());
        return client;
    }

    public async ValueTask DisposeAsync()
    {
        child.Kill();
        await child.Exited;
        await reading;
        child.Dispose();
    }

    /// <summary>Waits for a line that begins so.</summary>
    public async Task<string> Says(string begin)
    {
        for (var turn = 0; ; turn++)
        {
            if (Said.Split('\n').FirstOrDefault(line => line.StartsWith(begin, StringComparison.Ordinal)) is { } line)
            {
                return line;
            }

            (turn < 1200 && !reading.IsCompleted).ShouldBeTrue($"It ended or took too long. It said: {Said} {(reading.IsCompleted ? await child.Error : "")}");
            await Task.Delay(50);
        }
    }

    private async Task Read()
    {
        using var output = new StreamReader(child.Output);
        while (await output.ReadLineAsync() is { } line)
        {
            lock (lines)
            {
                lines.Add(line);
            }
        }
    }
}
