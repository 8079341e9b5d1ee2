using System.Globalization;
using System.Text;
using Reelwright.Base;

namespace Reelwright.Storage;

/// <summary>The living processes that work in the cluster, whoever started them.</summary>
public sealed class PostgresProcesses(PostgresPlace place, PostgresTools tools)
{
    /// <summary>The ids of all of PostgreSQL's processes whose working folder is the cluster.</summary>
    public async Task<IReadOnlyList<int>> All(CancellationToken ct)
    {
        var folders = Directory.GetDirectories("/proc")
            .Where(folder => int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out _))
            .Select(folder => folder + "/cwd");
        // Looked up as the server's user: root itself may not see where others work when a container takes that right away.
        // The exit code tells of processes that ended meanwhile or are not ours to see.
        var found = await tools.Run("find", ["-L", .. folders, "-maxdepth", "0", "-samefile", place.Data, "-printf", "%p\\n"], ct);
        return [.. Encoding.UTF8.GetString(found.Output)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(path => int.Parse(path.Split('/')[2], CultureInfo.InvariantCulture))
            .Where(IsPostgres)];
    }

    /// <summary>The server's main process if it lives: named in <c>postmaster.pid</c>, and at work in the cluster.</summary>
    public async Task<int?> Main(CancellationToken ct)
    {
        var file = Path.Combine(place.Data, "postmaster.pid");
        return File.Exists(file)
            && int.TryParse(File.ReadLines(file).FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            && (await All(ct)).Contains(id) ? id : null;
    }

    /// <summary>Ends processes that outlived their server's main process: until they end, no other server may start.</summary>
    public static void Kill(IEnumerable<int> orphans)
    {
        foreach (var id in orphans)
        {
            _ = Native.kill(id, Native.SignalKill);
        }
    }

    /// <summary>
    /// Removes the files by which PostgreSQL takes a server for alive: it trusts any process of that id, also a zombie or a stranger.
    /// Only to be called when nobody works in the cluster.
    /// </summary>
    public void Bury()
    {
        File.Delete(Path.Combine(place.Data, "postmaster.pid"));
        File.Delete(Path.Combine(place.Folder, ".s.PGSQL.5432"));
        File.Delete(Path.Combine(place.Folder, ".s.PGSQL.5432.lock"));
    }

    // A person may have gone there to look.
    private static bool IsPostgres(int id)
    {
        try
        {
            return File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{id}/comm")).Trim() is "postgres" or "postmaster";
        }
        catch (IOException)
        {
            // It ended meanwhile.
            return false;
        }
    }
}
