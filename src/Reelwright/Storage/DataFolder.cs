using Reelwright.Base;

namespace Reelwright.Storage;

/// <summary>Where Reelwright keeps its database, media and keys on this machine.</summary>
public static class DataFolder
{
    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    // As root the database runs as another user, who has to pass through.
    private const UnixFileMode Passable =
        Private | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    private static readonly string[] Ours = ["start.lock", "slots", "media", "keys", PostgresPlace.FolderName];

    /// <summary>The folder meant: the one asked for (<c>--data</c>), else <c>REEL_DATA</c>, else the user's usual place for data.</summary>
    /// <param name="asked">What the person gave on the command line, or null.</param>
    /// <param name="environment">Reads an environment variable.</param>
    /// <param name="root">Whether we are root: <c>/root</c> is closed to the database's user.</param>
    public static string Choose(string? asked, Func<string, string?> environment, bool root)
    {
        if ((asked ?? environment("REEL_DATA")) is { Length: > 0 } given)
        {
            return Path.GetFullPath(given);
        }

        if (root)
        {
            return "/var/lib/reelwright";
        }

        // By the XDG rules a relative path there is to be ignored.
        if (environment("XDG_DATA_HOME") is { } data && Path.IsPathRooted(data))
        {
            return Path.Combine(data, "reelwright");
        }

        return environment("HOME") is { Length: > 0 } home
            ? Path.Combine(home, ".local/share/reelwright")
            : throw new ReelException("data_folder_unwritable", "There is no home folder to keep data in: name a folder with --data or REEL_DATA.");
    }

    /// <summary>
    /// Chooses the folder, makes it if absent, and answers its real path.
    /// Errors: <c>data_folder_network</c>, <c>data_folder_foreign</c>, <c>data_folder_unwritable</c>, <c>data_folder_unlockable</c>, <c>disk_full</c>.
    /// </summary>
    public static string Open(string? asked) => Open(
        Choose(asked, Environment.GetEnvironmentVariable, Environment.IsPrivilegedProcess), File.ReadLines("/proc/mounts"));

    /// <summary>The same for a folder and the kernel's list of mounts.</summary>
    public static string Open(string folder, IEnumerable<string> mounts)
    {
        try
        {
            var real = UnixPath.Real(folder);
            if (Mounts.NetworkType(real, mounts) is { } type)
            {
                throw new ReelException(
                    "data_folder_network",
                    $"{folder} lies on a network file system ({type}), where locks and the database are not safe: name a folder on a local disk with --data or REEL_DATA.");
            }

            if (!Directory.Exists(real))
            {
                Directory.CreateDirectory(real);
                File.SetUnixFileMode(real, Environment.IsPrivilegedProcess ? Passable : Private);
            }

            EnsureOurs(real);
            // Only writing tells: permissions, read-only mounts and limits all have their say.
            using var probe = new FileStream(
                Path.Combine(real, $".probe-{Environment.ProcessId}-{Guid.CreateVersion7():n}"), FileMode.CreateNew, FileAccess.Write, FileShare.None, 0, FileOptions.DeleteOnClose);
            // Everything here is held together by locks, and not every file system or setting of .NET keeps them.
            using var second = FileLock.TryExclusive(probe.Name);
            return second is null ? real : throw new ReelException(
                "data_folder_unlockable", $"Files in {folder} cannot be locked: name a folder on a local disk with --data or REEL_DATA, and leave DOTNET_SYSTEM_IO_DISABLEFILELOCKING unset.");
        }
        catch (IOException failure) when (DiskSpace.IsFull(failure))
        {
            throw DiskSpace.Full(folder, failure);
        }
        catch (Exception failure) when (failure is UnauthorizedAccessException or IOException)
        {
            throw new ReelException(
                "data_folder_unwritable",
                $"Nothing can be written in {folder} ({failure.Message}): give yourself the right to, or name another folder with --data or REEL_DATA.",
                failure);
        }
    }

    /// <summary>
    /// Throws <c>data_folder_foreign</c> when another user has kept data there: each of two users would leave behind what the other
    /// cannot open. Whose the folder itself is does not matter: volumes of containers often are root's.
    /// </summary>
    public static void EnsureOurs(string folder)
    {
        // Root's database belongs to the database's user.
        var ours = Ours.Where(name => !(Environment.IsPrivilegedProcess && name is PostgresPlace.FolderName)).Select(name => Path.Combine(folder, name));
        if (ours.FirstOrDefault(path => Path.Exists(path) && UnixPath.Owner(path) != UnixPath.Me) is { } foreign)
        {
            throw new ReelException(
                "data_folder_foreign",
                $"{foreign} belongs to another user (id {UnixPath.Owner(foreign)}): run as that user, or name a folder of your own with --data or REEL_DATA.");
        }
    }
}
