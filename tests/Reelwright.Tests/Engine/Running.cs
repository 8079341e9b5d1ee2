using System.Text.Json;
using Reelwright.Base;

namespace Reelwright.Tests.Engine;

/// <summary>A <c>reel</c> that is still at work: its lines read as they come.</summary>
public sealed class Running : IDisposable
{
    private readonly Child child;
    private readonly Task reading;
    private readonly List<string> lines = [];

    private Running(Child child, string output)
    {
        this.child = child;
        Out = output;
        reading = Task.Run(Read);
    }

    /// <summary>Where its films go.</summary>
    public string Out { get; }

    /// <summary>Starts <c>reel make --json</c>.</summary>
    public static Running Make(Runs runs, string file, params IReadOnlyList<string> options)
    {
        var output = runs.NewOut();
        return Heard(runs, new Running(Child.Start(Product.Executable, ["make", file, "--data", runs.Data, "--out", output, "--json", .. options]), output));
    }

    /// <summary>Starts <c>reel worker</c>.</summary>
    public static Running Worker(Runs runs, IReadOnlyDictionary<string, string>? environment = null) =>
        Heard(runs, new(Child.Start(Product.Executable, ["worker", "--data", runs.Data], environment: environment), ""));

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
        return new Made(exit.Code, Events, await child.Error, Out);
    }

    /// <summary>kill -9, and waits until it is gone.</summary>
    public async Task Kill()
    {
        child.Kill();
        await child.Exited;
    }

    public void Dispose() => child.Dispose();

    private static Running Heard(Runs runs, Running running)
    {
        runs.Overheard.Said("reel make or worker", () => string.Join('\n', running.Lines));
        return running;
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
