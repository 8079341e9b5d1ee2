using System.Globalization;
using System.Text.Json;
using Reelwright.Base;
using Reelwright.Tests.Features.Http;

namespace Reelwright.Tests.Engine;

/// <summary>How a run ended. A code below zero is the signal that ended it.</summary>
internal sealed record ReelEnd(int Code, string Error);

/// <summary>One run of the program, listened to line by line; to be stopped or killed.</summary>
internal sealed class ReelProcess : IDisposable
{
    // The signal that nobody can catch.
    private const int Killed = 9;

    private readonly Child child;
    private readonly Task listening;
    private readonly Overheard? overheard;
    private int made;

    private ReelProcess(Child child, StreamReader output, int id, Overheard? overheard)
    {
        this.child = child;
        this.overheard = overheard;
        Id = id;
        listening = Listen(output);
    }

    /// <summary>Its process id.</summary>
    public int Id { get; }

    /// <summary>Starts a verb.</summary>
    public static Task<ReelProcess> Start(params string[] arguments) => StartWith(null, arguments);

    /// <summary>Starts a verb; <paramref name="environment"/> adds to this process's own.</summary>
    public static async Task<ReelProcess> StartWith(IReadOnlyDictionary<string, string>? environment, params string[] arguments)
    {
        // The shell becomes the program, so what it says first is the program's id.
        var started = Child.Start("sh", ["-c", "echo $$; exec \"$0\" \"$@\"", Product.Executable, .. arguments], environment: environment);
        var output = new StreamReader(started.Output);
        return new ReelProcess(started, output, int.Parse((await output.ReadLineAsync())!, CultureInfo.InvariantCulture), Overheard.On(arguments));
    }

    /// <summary>Waits for the n-th thing to be made, or for the end.</summary>
    public async Task UntilMade(int number)
    {
        while (Volatile.Read(ref made) < number && !child.Exited.IsCompleted)
        {
            await Task.Delay(5);
        }
    }

    /// <summary>Waits for its end.</summary>
    public async Task<ReelEnd> End()
    {
        var exit = await child.Exited;
        await listening;
        overheard?.Said("reel, its error output,", await child.Error);
        return new ReelEnd(exit.Code, await child.Error);
    }

    /// <summary>kill -9, and waits until it is gone. What it had started lives on, as after any such death. Whether that is how it ended, and not by itself before.</summary>
    public async Task<bool> Kill()
    {
        child.Kill();
        var exit = await child.Exited;
        overheard?.Said("reel, its error output,", await child.Error);
        return exit.Code == -Killed;
    }

    /// <summary>Sends a signal by name.</summary>
    public Task Signal(string name) => Processes.Send(Id, name);

    /// <summary>kill -9 for every ffmpeg it runs at the first moment it runs one; how many were still there to get it.</summary>
    public async Task<int> KillTools()
    {
        while (!child.Exited.IsCompleted)
        {
            var met = 0;
            foreach (var tool in Tools().ToList())
            {
                met += await Processes.Send(tool, "KILL") ? 1 : 0;
            }

            if (met > 0)
            {
                return met;
            }

            await Task.Delay(5);
        }

        return 0;
    }

    public void Dispose() => child.Dispose();

    // The second field of stat is the name in brackets, the fourth the parent.
    private IEnumerable<int> Tools()
    {
        const string Name = "(ffmpeg) ";
        foreach (var folder in Directory.GetDirectories("/proc").Where(folder => char.IsAsciiDigit(Path.GetFileName(folder)[0])))
        {
            string stat;
            try
            {
                stat = File.ReadAllText(folder + "/stat");
            }
            catch (IOException)
            {
                continue;
            }

            var name = stat.IndexOf(Name, StringComparison.Ordinal);
            if (name > 0 && int.Parse(stat[(name + Name.Length)..].Split(' ')[1], CultureInfo.InvariantCulture) == Id)
            {
                yield return int.Parse(Path.GetFileName(folder), CultureInfo.InvariantCulture);
            }
        }
    }

    private async Task Listen(StreamReader output)
    {
        while (await output.ReadLineAsync() is { } line)
        {
            overheard?.Said("reel", line);
            using var said = JsonDocument.Parse(line);
            if (string.Equals(said.RootElement.GetProperty("event").GetString(), "made", StringComparison.Ordinal))
            {
                Volatile.Write(ref made, made + 1);
            }
        }
    }
}
