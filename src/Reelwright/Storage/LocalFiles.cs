using System.Collections.Concurrent;

namespace Reelwright.Storage;

/// <summary>Stored files as tools need them, on this machine's disk. They stay there until this is disposed.</summary>
public sealed class LocalFiles : IDisposable
{
    // So many are fetched side by side; one that is on the disk costs nothing.
    private const int AtOnce = 8;

    private readonly FileStore store;
    private readonly ConcurrentBag<string> links = [];

    internal LocalFiles(FileStore store) => this.store = store;

    /// <summary>A local path of a row's file. Errors: <c>path_outside_store</c>, <c>file_removed</c>, <c>disk_full</c>, those of the store.</summary>
    public async Task<string> Path(string path, CancellationToken ct)
    {
        var (area, inside) = store.Locate(path);
        return await store.PlaceOf(area).Local(inside, () => Link(area, inside), ct);
    }

    /// <summary>Local paths of several, by the paths they were asked by.</summary>
    public async Task<IReadOnlyDictionary<string, string>> Paths(IEnumerable<string> paths, CancellationToken ct)
    {
        var found = new ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        await Parallel.ForEachAsync(
            paths.Distinct(StringComparer.Ordinal), new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = ct },
            async (path, stop) => found[path] = await Path(path, stop));
        return found;
    }

    /// <summary>Lets them go.</summary>
    public void Dispose()
    {
        foreach (var link in links)
        {
            File.Delete(link);
        }
    }

    private string Link(Domain.StorageType area, string path)
    {
        var link = store.NewTempPath(area, System.IO.Path.GetExtension(path).TrimStart('.'));
        links.Add(link);
        return link;
    }
}
