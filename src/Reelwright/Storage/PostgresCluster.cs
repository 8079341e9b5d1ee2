using System.Text;
using Reelwright.Base;

namespace Reelwright.Storage;

/// <summary>Makes the database cluster, whole or not at all.</summary>
public sealed class PostgresCluster(PostgresPlace place, PostgresTools tools)
{
    // What initdb writes, measured at 39 MB with PostgreSQL 15, and the first log segments.
    private const long FirstSize = 64L << 20;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private const string Unfinished = "data.new";

    /// <summary>How many connections the private server takes: ten programs with 50 each, and room to look in by hand.</summary>
    public const int Connections = 600;

    private static readonly string Settings = $"""

        # Reelwright: reached through the socket beside the cluster only, by its own user only.
        listen_addresses = ''
        port = 5432
        unix_socket_directories = '..'
        unix_socket_permissions = 0700
        timezone = 'UTC'
        log_timezone = 'UTC'
        log_checkpoints = off
        max_connections = {Connections}
        shared_buffers = 64MB
        # Containers give /dev/shm 64 MB.
        dynamic_shared_memory_type = mmap
        wal_level = minimal
        max_wal_senders = 0
        jit = off
        fsync = on
        synchronous_commit = on

        """;

    /// <summary>Makes the server's folder. Errors: <c>data_folder_unreachable</c>, <c>postgres_failed</c>.</summary>
    public async Task Prepare(CancellationToken ct)
    {
        if (Environment.IsPrivilegedProcess)
        {
            (await Child.Run("install", ["-d", "-m", "700", "-o", "postgres", "-g", "postgres", place.Folder], ct: ct)).OrFail(place, "be given a folder");
            await EnsureReachable(ct);
        }
        else
        {
            Directory.CreateDirectory(place.Folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    /// <summary>
    /// Makes the cluster under another name, durably, and renames it. Whatever interrupts it leaves no cluster.
    /// Errors: <c>disk_full</c>, <c>postgres_failed</c>.
    /// </summary>
    public async Task Make(CancellationToken ct)
    {
        DiskSpace.Ensure(place.Home, FirstSize);
        for (var start = TimeProvider.System.GetTimestamp(); place.IsHeld; await Task.Delay(100, ct))
        {
            if (TimeProvider.System.GetElapsedTime(start) > Patience)
            {
                throw PostgresFailure.Because(place, "make its files", $"another program is still making them and holds {place.ServerLock}");
            }
        }

        await Remove(ct);
        try
        {
            // The lock is initdb's to inherit: should we be killed, the next program sees that one is still at it.
            (await tools.Run("flock", [
                "-n", "server.lock", tools.PathOf("initdb"), "-D", Unfinished, "-U", LocalPostgres.User, "-E", "UTF8", "--locale=C.UTF-8",
                "--auth-local=peer", "--auth-host=reject", "--data-checksums", "--no-sync"], ct)).OrFail(place, "make its files");
            await Write("pg_hba.conf", append: false, $"local all {LocalPostgres.User} peer map=reel\n", ct);
            await Write("pg_ident.conf", append: false, string.Concat(Users().Select(user => $"reel \"{user}\" {LocalPostgres.User}\n")), ct);
            await Write("postgresql.conf", append: true, Settings, ct);
            (await tools.Run(tools.PathOf("initdb"), ["--sync-only", "-D", Unfinished], ct)).OrFail(place, "write its files to the disk");
            (await tools.Run("mv", ["-T", Unfinished, "data"], ct)).OrFail(place, "name its folder");
            UnixPath.SyncFolder(place.Folder);
        }
        catch
        {
            await Remove(CancellationToken.None);
            throw;
        }
    }

    // The server runs as another user than we do, and has to pass every folder above its own.
    private async Task EnsureReachable(CancellationToken ct)
    {
        var above = new List<string>();
        for (var folder = place.Folder; folder is not null && !await Passes(folder, ct); folder = Path.GetDirectoryName(folder))
        {
            above.Add(folder);
        }

        if (above.Count > 0)
        {
            throw new ReelException(
                "data_folder_unreachable",
                $"PostgreSQL runs as the user postgres, who may not enter {above[^1]}: run `chmod o+x {above[^1]}`, or name another folder with --data or REEL_DATA (root's usual one is /var/lib/reelwright).");
        }
    }

    private async Task<bool> Passes(string folder, CancellationToken ct)
    {
        var tried = await tools.Run("test", ["-x", folder], ct);
        return tried.Error.Length == 0 ? tried.Code == 0 : throw PostgresFailure.Because(place, "run as the user postgres", tried.Error);
    }

    private static IEnumerable<string> Users() => new[] { "root", "postgres", Environment.UserName }.Distinct(StringComparer.Ordinal);

    private async Task Remove(CancellationToken ct) => (await tools.Run("rm", ["-rf", Unfinished], ct)).OrFail(place, "clear away unfinished files");

    private async Task Write(string file, bool append, string text, CancellationToken ct)
    {
        string[] mode = append ? ["-a"] : [];
        (await tools.Run("tee", [.. mode, $"{Unfinished}/{file}"], ct, Encoding.UTF8.GetBytes(text))).OrFail(place, "write its settings");
    }
}
