using System.Collections.Concurrent;

namespace Reelwright.Storage;

/// <summary>Paths and addresses as rows hold them (<c>file_path</c>).</summary>
public static class StoredPaths
{
    // Each costs a bucket one round trip.
    private const int AtOnce = 16;

    /// <summary>Whether the file of a row is there. Errors: <c>path_outside_store</c>, those of the store: what cannot be asked is never called gone.</summary>
    public static async Task<bool> Exists(this FileStore files, string path, CancellationToken ct) => await files.Size(path, ct) is not null;

    /// <summary>Those of the paths whose files are there. Errors as above.</summary>
    public static async Task<IReadOnlySet<string>> Present(this FileStore files, IEnumerable<string> paths, CancellationToken ct)
    {
        var there = new ConcurrentDictionary<string, bool>(StringComparer.Ordinal);
        await Parallel.ForEachAsync(
            paths.Distinct(StringComparer.Ordinal), new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = ct },
            async (path, stop) => _ = await files.Exists(path, stop) && there.TryAdd(path, true));
        return there.Keys.ToHashSet(StringComparer.Ordinal);
    }
}
