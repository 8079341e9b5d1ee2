using System.Globalization;
using System.Text;
using Reelwright.Base;

namespace Reelwright.Tests;

/// <summary>Other processes, by what every Linux has: its shell and <c>/proc</c>.</summary>
public static class Processes
{
    /// <summary>Sends a signal, such as <c>TERM</c>. Whether there was somebody to get it.</summary>
    public static async Task<bool> Send(int id, string signal) =>
        (await Child.Run("sh", ["-c", "kill -s \"$1\" \"$2\"", "sh", signal, id.ToString(CultureInfo.InvariantCulture)])).Code == 0;

    /// <summary>Ids of this process's own children whose command line has these words.</summary>
    public static IEnumerable<int> Children(string words)
    {
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
                && Read(folder, "status").Contains($"\nPPid:\t{Environment.ProcessId}\n", StringComparison.Ordinal)
                && Read(folder, "cmdline").Replace('\0', ' ').Contains(words, StringComparison.Ordinal))
            {
                yield return id;
            }
        }
    }

    /// <summary>Whether it is there and has not ended; one that only waits to be buried has.</summary>
    public static bool Runs(int id) => Read(string.Create(CultureInfo.InvariantCulture, $"/proc/{id}"), "stat") is { Length: > 0 } stat && stat[(stat.LastIndexOf(')') + 2)..][0] is not ('Z' or 'X');

    /// <summary>Looks until it is so; gives up loudly after half a minute.</summary>
    public static async Task Until(Func<bool> so)
    {
        for (var turn = 0; !so(); turn++)
        {
            (turn < 600).ShouldBeTrue("it did not come to that in 30 s");
            await Task.Delay(50);
        }
    }

    private static string Read(string folder, string name)
    {
        try
        {
            return Encoding.UTF8.GetString(File.ReadAllBytes(Path.Combine(folder, name)));
        }
        catch (IOException)
        {
            // It has just ended.
            return "";
        }
    }
}
