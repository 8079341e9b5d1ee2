using System.Globalization;
using Microsoft.Win32.SafeHandles;
using Npgsql;
using Reelwright.Base;

namespace Reelwright.Storage;

/// <summary>
/// A private PostgreSQL in a data folder, reached by its Unix socket only and shared by all programs on that folder: the first
/// starts it, the last one out stops it, and one left behind by a killed program is taken over.
/// </summary>
public sealed class LocalPostgres : IAsyncDisposable
{
    /// <summary>The database's only user; the system's own word says who may be it.</summary>
    public const string User = "reel";

    // The database that initdb makes: no second step to be interrupted in.
    private const string Database = "postgres";

    private readonly PostgresPlace place;
    private readonly PostgresServer server;
    private readonly PostgresCluster cluster;
    private readonly SafeFileHandle? shortcut;
    private readonly FileLock share;

    private LocalPostgres(PostgresPlace place, PostgresTools tools, PostgresCluster cluster)
    {
        this.place = place;
        this.cluster = cluster;
        // Only a last one out takes it alone, and holds the start lock meanwhile, as our caller does.
        share = FileLock.TryShared(place.UsersLock) ?? throw new ReelException("postgres_failed", $"{place.UsersLock} is held by another program.");
        shortcut = place.IsUnspeakable ? UnixPath.OpenFolder(place.Folder) : null;
        // Through our own open handle on it the folder has a short name that nobody else can occupy.
        var folder = shortcut is null ? place.Folder : string.Create(CultureInfo.InvariantCulture, $"/proc/self/fd/{shortcut.DangerousGetHandle()}");
        ConnectionString = DatabaseSettings.Local(folder, User, Database).ConnectionString;
        server = new PostgresServer(place, tools, ConnectionString);
    }

    /// <summary>For Npgsql, in this process.</summary>
    public string ConnectionString { get; }

    /// <summary>
    /// Returns when the server takes queries. Errors: <c>postgres_missing</c>, <c>postgres_failed</c>, <c>data_folder_foreign</c>,
    /// <c>data_folder_unreachable</c>, <c>disk_full</c>.
    /// </summary>
    public static async Task<LocalPostgres> Open(string folder, CancellationToken ct = default)
    {
        var home = new PostgresPlace(UnixPath.Real(Directory.CreateDirectory(folder).FullName));
        DataFolder.EnsureOurs(home.Home);
        var tools = await PostgresTools.Find(home, ct);
        var maker = new PostgresCluster(home, tools);
        LocalPostgres postgres;
        using (await FileLock.Exclusive(home.StartLock, ct))
        {
            await maker.Prepare(ct);
            postgres = new LocalPostgres(home, tools, maker);
        }

        try
        {
            await postgres.EnsureRunning(ct);
            return postgres;
        }
        catch
        {
            await postgres.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts the server again should it have died. Errors as <see cref="Open"/>.</summary>
    public async Task EnsureRunning(CancellationToken ct = default)
    {
        using var gate = await FileLock.Exclusive(place.StartLock, ct);
        if (place.Version is null)
        {
            await cluster.Make(ct);
        }

        await server.Ensure(ct);
    }

    /// <summary>Leaves; the last one out stops the server.</summary>
    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearPool(new NpgsqlConnection(ConnectionString));
        using (await FileLock.Exclusive(place.StartLock))
        {
            share.Dispose();
            using var last = FileLock.TryExclusive(place.UsersLock);
            if (last is not null)
            {
                await server.Stop();
            }
        }

        shortcut?.Dispose();
    }
}
