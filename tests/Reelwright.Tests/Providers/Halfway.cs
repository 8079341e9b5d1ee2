using System.Globalization;

namespace Reelwright.Tests.Providers;

/// <summary>A contract that can be stopped in the middle of a call, in a process of its own.</summary>
public interface IStoppedHalfway
{
    /// <summary>Makes something long, stops it, and says in one line what that left.</summary>
    Task<string> StopHalfway();
}

/// <summary>Stops a call while a child of this process works on it. Whoever calls has no other children.</summary>
internal static class Halfway
{
    /// <summary>What <see cref="Stop"/> says when all is well.</summary>
    public const string Well = "stopped soon, 0 children left, the text on no command line";

    /// <summary>Starts the call in another process with an empty temporary folder, and expects that nothing is left.</summary>
    public static async Task Expect(Type contract)
    {
        using var temp = new TempFolder();
        using var other = OtherProcess.StartWith("TMPDIR", temp[""], "stop", contract.FullName!);
        (await other.Says()).ShouldBe(Well);
        await other.End();
        Directory.EnumerateFileSystemEntries(temp[""]).ShouldBeEmpty();
    }

    /// <summary>Stops <paramref name="make"/> as soon as a child has begun.</summary>
    public static async Task<string> Stop(string text, Func<CancellationToken, Task> make)
    {
        using var stop = new CancellationTokenSource();
        while (Children().Count > 0)
        {
            await Task.Delay(5);
        }

        var making = Task.Run(() => make(stop.Token));
        List<string> lines;
        while ((lines = Children()).Count == 0 && !making.IsCompleted)
        {
            await Task.Delay(1);
        }

        var began = TimeProvider.System.GetTimestamp();
        await stop.CancelAsync();
        try
        {
            await making;
            return "finished before it was stopped";
        }
        catch (OperationCanceledException)
        {
            var soon = TimeProvider.System.GetElapsedTime(began) < TimeSpan.FromSeconds(3) ? "soon" : "late";
            var told = lines.Exists(line => line.Contains(text[..10], StringComparison.Ordinal)) ? "a" : "no";
            return $"stopped {soon}, {Children().Count} children left, the text on {told} command line";
        }
    }

    // In stat, what follows the name in brackets begins with the state and the parent. A child that has just been born has our own command line.
    private static List<string> Children()
    {
        var ours = File.ReadAllText("/proc/self/cmdline");
        var me = Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
        var found = new List<string>();
        foreach (var folder in Directory.GetDirectories("/proc").Where(folder => char.IsAsciiDigit(Path.GetFileName(folder)[0])))
        {
            try
            {
                var stat = File.ReadAllText(folder + "/stat");
                var line = File.ReadAllText(folder + "/cmdline");
                if (string.Equals(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1], me, StringComparison.Ordinal) && !string.Equals(line, ours, StringComparison.Ordinal))
                {
                    found.Add(line);
                }
            }
            catch (IOException)
            {
                // It has ended meanwhile.
            }
        }

        return found;
    }
}
