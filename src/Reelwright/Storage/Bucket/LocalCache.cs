using Reelwright.Base;

namespace Reelwright.Storage.Bucket;

/// <summary>
/// Whole copies of a bucket's files on this machine's disk, the least recently used ones removed when there are too many bytes.
/// A copy in use is a link of its own to the same bytes, so that no process takes it from another; those bytes come on top.
/// </summary>
/// <param name="folder">Holds a folder for each area.</param>
/// <param name="limit">Bytes.</param>
public sealed class LocalCache(string folder, long limit, TimeProvider clock)
{
    private readonly Lock gate = new();
    // So that the first copy looks.
    private long added = long.MaxValue / 2;

    /// <summary>Makes room for a copy of so many bytes. Errors: <c>disk_full</c>.</summary>
    public void MakeRoom(long bytes)
    {
        lock (gate)
        {
            // Other processes add as well: after a quarter of the limit of our own it is looked at anew.
            added += bytes;
            var tight = DiskSpace.Free(folder) - bytes < DiskSpace.Reserve;
            if (tight || added > limit / 4)
            {
                Evict(tight ? 0 : Math.Max(0, limit - bytes));
                added = 0;
            }
        }

        DiskSpace.Ensure(folder, bytes);
    }

    /// <summary>Counts a copy whose bytes are on the disk already: for these no more room is needed.</summary>
    public void Grow(long bytes)
    {
        lock (gate)
        {
            added += bytes;
            if (added > limit / 4)
            {
                Evict(Math.Max(0, limit - bytes));
                added = 0;
            }
        }
    }

    /// <summary>Takes over a whole file of the same disk as a copy.</summary>
    public static void Add(string written, string copy) => File.Move(written, copy, overwrite: true);

    /// <summary>Links a copy for somebody's use; false when there is none.</summary>
    public bool Hold(string copy, string link)
    {
        if (!UnixPath.Link(copy, link))
        {
            return false;
        }

        try
        {
            File.SetLastWriteTimeUtc(copy, clock.GetUtcNow().UtcDateTime);
        }
        catch (FileNotFoundException)
        {
            // Evicted this moment; the link holds the bytes.
        }

        return true;
    }

    private void Evict(long most)
    {
        var copies = new DirectoryInfo(folder).GetDirectories().SelectMany(area => area.EnumerateFiles()).Where(file => file.Exists)
            .OrderByDescending(file => file.LastWriteTimeUtc).ToList();
        long kept = 0;
        foreach (var copy in copies)
        {
            kept += copy.Length;
            if (kept > most)
            {
                File.Delete(copy.FullName);
            }
        }
    }
}
