using Reelwright.Base;
using Reelwright.Storage;

namespace Reelwright.Tests.Storage;

/// <summary>The private PostgreSQL of an installation, made and migrated once a run and then copied: that it can be made is what other tests are for.</summary>
internal static class ReadyPostgres
{
    private static readonly Lazy<Task<string>> Made = new(Make);

    /// <summary>Puts one into a data folder that has none.</summary>
    public static async Task Into(string data)
    {
        var template = await Made.Value;
        Directory.CreateDirectory(data);
        // Its owner is the database's user, if we are root.
        (await Child.Run("cp", ["-a", Path.Combine(template, PostgresPlace.FolderName), data])).OrThrow("Copying a database");
    }

    private static async Task<string> Make()
    {
        var place = Directory.CreateTempSubdirectory("reel-tests-").FullName;
        // The runner may be killed at its end: this child sees its input close, however we go.
        Child.Start("sh", ["-c", "cat > /dev/null; rm -rf \"$1\"", "sh", place], folder: "/");
        File.SetUnixFileMode(place, (UnixFileMode)0b111_101_101);
        await using var postgres = await LocalPostgres.Open(place);
        await Migrator.Run(postgres.ConnectionString, CancellationToken.None);
        return place;
    }
}
