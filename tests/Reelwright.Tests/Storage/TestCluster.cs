using System.Globalization;
using Npgsql;
using Reelwright.Base;
using Reelwright.Storage;

namespace Reelwright.Tests.Storage;

/// <summary>A throw-away PostgreSQL for the whole test run: a temporary folder, a Unix socket, nothing durable. Gone when the run ends.</summary>
internal sealed class TestCluster
{
    private const string Template = "reel_template";
    private static readonly Lazy<Task<TestCluster>> Running = new(Start);
    private static int made;

    private readonly string folder;
    private readonly string binaries;

    private TestCluster(string folder, string binaries)
    {
        this.folder = folder;
        this.binaries = binaries;
    }

    /// <summary>The cluster, started on first use.</summary>
    public static Task<TestCluster> Open() => Running.Value;

    /// <summary>Makes a database, migrated or empty, and returns its connection string.</summary>
    public async Task<string> Make(bool migrated = true)
    {
        var name = "test" + Interlocked.Increment(ref made).ToString(CultureInfo.InvariantCulture);
        await Run($"CREATE DATABASE {name} TEMPLATE {(migrated ? Template : "template0")}");
        return Address(name);
    }

    /// <summary>Drops a database and whoever is still in it.</summary>
    public Task Drop(string address) => Run($"DROP DATABASE {new NpgsqlConnectionStringBuilder(address).Database} WITH (FORCE)");

    private static async Task<TestCluster> Start()
    {
        var place = Directory.CreateTempSubdirectory("reel-tests-").FullName;
        var tools = Directory.GetDirectories("/usr/lib/postgresql").OrderBy(path => path, StringComparer.Ordinal).Last() + "/bin/";
        var cluster = new TestCluster(place, tools);
        // The runner may be killed at its end: this child sees its input close, however we go, and then clears up.
        Child.Start("sh", ["-c", "cat > /dev/null; place=$1; shift; \"$@\"; rm -rf \"$place\"", "sh", place,
            .. cluster.Command("pg_ctl", "stop", "-s", "-w", "-m", "immediate", "-D", place + "/data")], folder: "/");
        if (Environment.IsPrivilegedProcess)
        {
            (await Child.Run("chown", ["postgres", place])).OrThrow("Handing over the test folder");
        }

        await cluster.Tool("initdb", "-D", place + "/data", "-U", "reel", "-E", "UTF8", "--locale=C.UTF-8", "--auth=trust", "--no-sync");
        await cluster.Tool("pg_ctl", "start", "-s", "-w", "-D", place + "/data", "-l", place + "/log", "-o",
            $"-c listen_addresses='' -c unix_socket_directories='{place}' -c fsync=off -c synchronous_commit=off "
            + "-c full_page_writes=off -c max_connections=300 -c shared_buffers=32MB -c jit=off -c dynamic_shared_memory_type=mmap");
        await cluster.Run($"CREATE DATABASE {Template}");
        await Migrator.Run(cluster.Address(Template), CancellationToken.None);
        return cluster;
    }

    private async Task Tool(string name, params string[] arguments)
    {
        var command = Command(name, arguments);
        (await Child.Run(command[0], command[1..], folder: "/")).OrThrow(name);
    }

    // PostgreSQL refuses to run as root.
    private string[] Command(string name, params string[] arguments) => Environment.IsPrivilegedProcess
        ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups", "--reset-env", "--", binaries + name, .. arguments]
        : [binaries + name, .. arguments];

    private string Address(string database) =>
        $"Host={folder};Username=reel;Database={database};Maximum Pool Size=20;GSS Encryption Mode=Disable;Include Error Detail=true";

    private async Task Run(string sql)
    {
        await using var connection = new NpgsqlConnection(Address("postgres") + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
