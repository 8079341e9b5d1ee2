using Npgsql;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Storage.Bucket;

namespace Reelwright.Storage;

/// <summary>Where an installation's things are; null takes the operator's settings or the defaults.</summary>
/// <param name="Data">Data folder.</param>
/// <param name="Database"><c>DATABASE_URL</c> in any of its forms; null runs the private PostgreSQL in the data folder.</param>
/// <param name="Keys">Folder of the Data Protection ring.</param>
/// <param name="Store">Where the files are kept.</param>
public sealed record InstallationOptions(string? Data = null, string? Database = null, string? Keys = null, StoreSettings? Store = null);

/// <summary>An open installation: database migrated, file store ready, owner and shelves there, a node name held for as long as it is open.</summary>
public sealed class Installation : IAsyncDisposable
{
    private readonly LocalPostgres? server;
    private readonly NodeName name;

    private Installation(string folder, LocalPostgres? postgres, NodeName node, string connection, FileStore files, Secrets secrets)
    {
        Folder = folder;
        server = postgres;
        name = node;
        ConnectionString = connection;
        Files = files;
        Secrets = secrets;
        Database = NpgsqlDataSource.Create(connection);
    }

    /// <summary>The data folder.</summary>
    public string Folder { get; }

    /// <summary>For Quartz, which opens its own connections.</summary>
    public string ConnectionString { get; }

    /// <summary>The pool everything else uses.</summary>
    public NpgsqlDataSource Database { get; }

    /// <summary>The files.</summary>
    public FileStore Files { get; }

    /// <summary>The key ring.</summary>
    public Secrets Secrets { get; }

    /// <summary>The folder of the key ring.</summary>
    public string Keys => Secrets.Folder;

    /// <summary>The installation's owner: <c>local</c> until set-up names it.</summary>
    public Guid Owner { get; private set; }

    /// <summary>This process among those that share the database.</summary>
    public string Node => name.Value;

    /// <summary>True when every node is on this machine.</summary>
    public bool Alone => server is not null;

    /// <summary>Opens it, making on first use what is missing. Errors: those of the parts.</summary>
    public static async Task<Installation> Open(InstallationOptions options, TimeProvider clock, CancellationToken ct)
    {
        var store = options.Store ?? StoreSettings.Read(null, Environment.GetEnvironmentVariable);
        var folder = DataFolder.Open(options.Data);
        var address = options.Database ?? Environment.GetEnvironmentVariable("DATABASE_URL");
        var node = await NodeName.Take(folder, ct);
        LocalPostgres? postgres = null;
        Installation? installation = null;
        try
        {
            postgres = string.IsNullOrEmpty(address) ? await LocalPostgres.Open(folder, ct) : null;
            var connection = postgres?.ConnectionString ?? DatabaseSettings.Parse(address!).ConnectionString;
            var known = new NpgsqlConnectionStringBuilder(connection);
            Scrub.Know(known.Password);
            Scrub.Know(known.SslPassword);
            Scrub.Know(store.Server?.Secret);
            var secrets = await Secrets.Open(Secrets.FolderOf(folder, options.Keys, Environment.GetEnvironmentVariable), ct);
            installation = new Installation(folder, postgres, node, connection, await FileStore.Open(folder, store, BucketPatience.Usual, clock, ct), secrets);
            await Migrator.Run(connection, ct);
            await installation.Prepare(clock, ct);
            return installation;
        }
        catch
        {
            if (installation is not null)
            {
                await installation.DisposeAsync();
            }
            else
            {
                if (postgres is not null)
                {
                    await postgres.DisposeAsync();
                }

                node.Dispose();
            }

            throw;
        }
    }

    /// <summary>Starts the private PostgreSQL again should it have died; one of somebody else's is only waited for. Errors: <c>postgres_failed</c>, <c>disk_full</c>.</summary>
    public async Task Revive(CancellationToken ct)
    {
        // None of the connections that were open then is worth having; the driver has been seen to hand out a broken one to two at once.
        Database.Clear();
        if (server is not null)
        {
            await server.EnsureRunning(ct);
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        Files.Dispose();
        if (server is not null)
        {
            await server.DisposeAsync();
        }

        name.Dispose();
    }

    private async Task Prepare(TimeProvider clock, CancellationToken ct)
    {
        await using var db = new ReelDb(ReelDb.Options(Database, clock));
        var areas = Enum.GetValues<StorageType>().ToDictionary(a => a, Files.AddressOf);
        await StoreMarks.Ensure(db, Files, ct);
        Owner = await FirstRun.Prepare(db, areas, Secrets.Protect(""), clock, ct);
        await StoreMarks.Write(db, Files, ct);
    }
}
