using System.Text.Json;
using Reelwright.Base;
using Reelwright.Tests.Features.Http;

namespace Reelwright.Tests.Engine;

/// <summary>A <c>reel</c> that is still at work: its lines read as they come.</summary>
public sealed class Running : IDisposable
{
    private readonly Child child;
    private readonly Overheard overheard;
    private readonly Task reading;
    private readonly List<string> lines = [];

    private Running(Child child, string output, Overheard overheard)
    {
        this.child = child;
        this.overheard = overheard;
        Out = output;
        overheard.Said("reel make or worker", () => string.Join('\n', Lines));
        reading = Task.Run(Read);
    }

    /// <summary>Where its films go.</summary>
    public string Out { get; }

    /// <summary>Starts <c>reel make --json</c>.</summary>
    public static Running Make(Runs runs, string file, params IReadOnlyList<string> options)
    {
        var output = runs.NewOut();
        return new Running(Child.Start(Product.Executable, ["make", file, "--data", runs.Data, "--out", output, "--json", .. options]), output, runs.Overheard);
    }

    /// <summary>Starts <c>reel worker</c>.</summary>
    public static Running Worker(Runs runs, IReadOnlyDictionary<string, string>? environment = null) =>
        new(Child.Start(Product.Executable, ["worker", "--data", runs.Data], environment: environment), "", runs.Overheard);

    /// <summary>Its lines so far.</summary>
    public IReadOnlyList<string> Lines { get { lock (lines) { return [.. lines]; } } }

    /// <summary>Its events so far.</summary>
    public IReadOnlyList<JsonElement> Events => [.. Lines.Select(Json.Read<JsonElement>)];

    /// <summary>Waits until it has said a line that holds.</summary>
    public async Task<string> Says(Func<string, bool> holds, int seconds = 180)
    {
        for (var turn = 0; ; turn++)
        {
            if (Lines.FirstOrDefault(holds) is { } line)
            {
                return line;
            }

            (turn < seconds * 20 && !reading.IsCompleted).ShouldBeTrue($"it ended or took longer than {seconds} s; its last lines: {string.Join('\n', Lines.TakeLast(3))}");
            await Task.Delay(50);
        }
    }

    /// <summary>The order of its only chapter, once it is placed.</summary>
    public async Task<Guid> Order()
    {
        var line = await Says(l => l.Contains("\"event\":\"ordered\"", StringComparison.Ordinal));
        return Json.Read<JsonElement>(line).GetProperty("chapters")[0].GetProperty("order").GetGuid();
    }

    /// <summary>Its end.</summary>
    public async Task<Made> Ends()
    {
        var exit = await child.Exited;
        await reading;
        return new Made(exit.Code, Events, await Error(), Out);
    }

    /// <summary>kill -9, and waits until it is gone.</summary>
    public async Task Kill()
    {
        child.Kill();
        await child.Exited;
        await Error();
    }

    public void Dispose() => child.Dispose();

    /// <summary>Its error output, which is heard.</summary>
    private async Task<string> Error()
    {
        var error = await child.Error;
        overheard.Said("reel make or worker, its error output,", error);
        return error;
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
