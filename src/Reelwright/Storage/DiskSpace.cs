using System.Globalization;
using Reelwright.Base;

namespace Reelwright.Storage;

/// <summary>Room on a disk: asked before writing, told plainly when it is gone.</summary>
public static class DiskSpace
{
    /// <summary>Bytes that our files never take: PostgreSQL on the same disk stops hard when it cannot write.</summary>
    public const long Reserve = 64L << 20;

    // ENOSPC and EDQUOT as .NET hands them on.
    private const int NoSpace = 28;
    private const int OverQuota = 122;

    /// <summary>Bytes free to an ordinary user on the disk that holds the folder, or would.</summary>
    public static long Free(string folder)
    {
        var there = folder;
        while (!Directory.Exists(there))
        {
            there = Path.GetDirectoryName(there)!;
        }

        return new DriveInfo(there).AvailableFreeSpace;
    }

    /// <summary>Throws <c>disk_full</c> unless this many bytes fit and the reserve stays free.</summary>
    public static void Ensure(string folder, long bytes = 0)
    {
        if (Free(folder) - bytes < Reserve)
        {
            throw Full(folder);
        }
    }

    /// <summary>Whether a write failed for lack of space or quota.</summary>
    public static bool IsFull(IOException failure) => failure.HResult is NoSpace or OverQuota;

    /// <summary>Whether a program's message says that it failed for lack of space or quota.</summary>
    public static bool IsFull(string message) =>
        message.Contains("No space left on device", StringComparison.Ordinal) || message.Contains("Disk quota exceeded", StringComparison.Ordinal);

    /// <summary>The <c>disk_full</c> error for a folder.</summary>
    public static ReelException Full(string folder, Exception? cause = null) => new(
        "disk_full",
        string.Create(
            CultureInfo.InvariantCulture,
            $"The disk of {folder} has {Free(folder) >> 20} MB left and {Reserve >> 20} MB must stay free: make room, or name a folder on a larger disk with --data, and run it again; what is finished is kept."),
        cause);
}
