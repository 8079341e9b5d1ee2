using System.Globalization;

namespace Reelwright.Features.Bench;

/// <summary>CPU seconds that processes have used so far, with everything they started.</summary>
public static class CpuClock
{
    // The kernel counts in hundredths for everybody.
    private const double Tick = 100;

    /// <summary>This process, the private database of a data folder, and all they started, ended or not.</summary>
    public static double Seconds(string data)
    {
        var database = int.Parse(File.ReadLines(Path.Combine(data, "pg", "data", "postmaster.pid")).First(), CultureInfo.InvariantCulture);
        var all = Processes().ToDictionary(p => p.Id);
        return all.Values.Where(p => Under(p, all, [Environment.ProcessId, database])).Sum(p => p.Seconds);
    }

    private static bool Under((int Id, int Parent, double Seconds) process, Dictionary<int, (int Id, int Parent, double Seconds)> all, int[] roots)
    {
        while (!roots.Contains(process.Id))
        {
            if (!all.TryGetValue(process.Parent, out process))
            {
                return false;
            }
        }

        return true;
    }

    // A process's own time, and that of its children that have ended and been waited for.
    private static IEnumerable<(int Id, int Parent, double Seconds)> Processes()
    {
        foreach (var folder in Directory.GetDirectories("/proc").Where(folder => char.IsAsciiDigit(Path.GetFileName(folder)[0])))
        {
            string stat;
            try
            {
                stat = File.ReadAllText(folder + "/stat");
            }
            catch (IOException)
            {
                // It has ended since: whoever waited for it has its time.
                continue;
            }

            // The second field is a name in brackets, with whatever in it.
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            yield return (Number(Path.GetFileName(folder)), Number(fields[1]), fields[11..15].Sum(Number) / Tick);
        }
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
