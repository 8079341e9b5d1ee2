using System.Globalization;
using Npgsql;
using Reelwright.Base;
using Reelwright.Pipeline.Housekeeping;
using Reelwright.Storage;

namespace Reelwright.Features.Doctor;

/// <summary>Where this machine keeps the database, the media and the keys, as the operator's settings say. Looks; makes nothing.</summary>
internal sealed class Places(string? asked)
{
    private const double GiB = 1 << 30;
    private const double LittleRoom = 2 * GiB;
    private const int OldestServer = 15;

    private static string? Address => Environment.GetEnvironmentVariable("DATABASE_URL") is { Length: > 0 } address ? address : null;

    public Task<Finding> Data(CancellationToken ct)
    {
        try
        {
            var folder = Folder();
            // What isn't there yet is made at first use, if it can be.
            var standing = DataFolder.Open(Standing(folder), File.ReadLines("/proc/mounts"));
            var free = DiskSpace.Free(standing);
            var says = string.Create(CultureInfo.InvariantCulture, $"{folder}{(Directory.Exists(folder) ? "" : " (made at first use)")}, {free / GiB:0.0} GiB free");
            return Task.FromResult(free >= LittleRoom ? Finding.Ok("data folder", says)
                : Finding.Note("data folder", says, "make room, or name a folder on a larger disk with --data or REEL_DATA"));
        }
        catch (ReelException failure)
        {
            return Task.FromResult(Finding.Failure("data folder", failure));
        }
    }

    public async Task<Finding> Database(CancellationToken ct)
    {
        try
        {
            return Address is { } address
                ? await Server(DatabaseSettings.Parse(address), ct)
                : await Private(ct);
        }
        catch (ReelException failure)
        {
            return Finding.Failure("PostgreSQL", failure);
        }
    }

    public static Task<Finding> Pool(CancellationToken ct)
    {
        try
        {
            return Task.FromResult(Finding.Ok("connections", Address is { } address ? DatabaseSettings.Parse(address).Pool
                : string.Create(CultureInfo.InvariantCulture, $"{DatabaseSettings.Local("/", "", "").Pool}; the private server takes {PostgresCluster.Connections}")));
        }
        catch (ReelException failure)
        {
            return Task.FromResult(Finding.Failure("connections", failure));
        }
    }

    public Task<Finding> Keys(CancellationToken ct)
    {
        try
        {
            var folder = Secrets.FolderOf(Folder(), null, Environment.GetEnvironmentVariable);
            const UnixFileMode Others = (UnixFileMode)0b000_111_111;
            return Task.FromResult(!Directory.Exists(folder) ? Finding.Ok("key ring", $"{folder} (made at first use)")
                : (File.GetUnixFileMode(folder) & Others) == UnixFileMode.None ? Finding.Ok("key ring", folder)
                : Finding.Problem("key ring", $"{folder} is open to other users", $"run: chmod 700 {folder}"));
        }
        catch (ReelException failure)
        {
            return Task.FromResult(Finding.Failure("key ring", failure));
        }
    }

    public static Task<Finding> Housekeeping(CancellationToken ct)
    {
        try
        {
            return Task.FromResult(Finding.Ok("housekeeping", HousekeepingSettings.Read(Environment.GetEnvironmentVariable).Shown));
        }
        catch (ReelException failure)
        {
            return Task.FromResult(Finding.Failure("housekeeping", failure));
        }
    }

    private static async Task<Finding> Server(DatabaseSettings settings, CancellationToken ct)
    {
        try
        {
            await using var connection = new NpgsqlConnection(settings.ConnectionString);
            await connection.OpenAsync(ct);
            return connection.PostgreSqlVersion.Major >= OldestServer
                ? Finding.Ok("PostgreSQL", $"{connection.PostgreSqlVersion}, DATABASE_URL is {settings.Shown}")
                : Finding.Problem("PostgreSQL", $"{settings.Shown} runs {connection.PostgreSqlVersion}", $"use a server of version {OldestServer} or later");
        }
        catch (Exception failure) when (failure is NpgsqlException or TimeoutException)
        {
            return Finding.Problem("PostgreSQL", $"{settings.Shown} does not answer ({failure.Message})", "start that server, correct DATABASE_URL, or unset it to use a private one");
        }
    }

    private async Task<Finding> Private(CancellationToken ct)
    {
        var tools = await PostgresTools.Find(new PostgresPlace(Folder()), ct);
        var version = await Tool.Text(tools.PathOf("postgres"), ["--version"], ct);
        return Finding.Ok("PostgreSQL", $"{Tool.Version(version)}, run privately from {Path.GetDirectoryName(tools.PathOf("postgres"))}");
    }

    private string Folder() => DataFolder.Choose(asked, Environment.GetEnvironmentVariable, Environment.IsPrivilegedProcess);

    private static string Standing(string folder) => Directory.Exists(folder) ? folder : Standing(Path.GetDirectoryName(folder) ?? "/");
}
