using System.Globalization;

namespace Reelwright.Storage;

/// <summary>
/// Where files are written before they have a name: a folder of this process in each area's <c>.incoming</c>.
/// The folder bears the process id and a time; a lock that the kernel drops says whether its process lives, which holds
/// across containers, where ids do not. What the dead left is removed at the next start.
/// </summary>
public sealed class Incoming : IDisposable
{
    private readonly FileLock alive;
    private readonly string name;
    private readonly IReadOnlyCollection<string> areas;
    private long count;

    private Incoming(FileLock alive, string name, IReadOnlyCollection<string> areas)
    {
        this.alive = alive;
        this.name = name;
        this.areas = areas;
    }

    /// <summary>Sweeps up after the dead and makes this process its folders.</summary>
    /// <param name="media">The folder of all areas: holds the locks.</param>
    /// <param name="areas">The areas' own folders, existing.</param>
    public static async Task<Incoming> Open(string media, IReadOnlyCollection<string> areas, CancellationToken ct)
    {
        var writers = Directory.CreateDirectory(Path.Combine(media, ".writers")).FullName;
        // Nobody sweeps while somebody is between making a folder and locking it.
        using var gate = await FileLock.Exclusive(Path.Combine(media, ".gate"), ct);
        Sweep(writers, areas);
        var own = string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessId}-{Guid.CreateVersion7():n}");
        var held = FileLock.TryExclusive(Path.Combine(writers, own)) ?? throw new IOException($"{writers} is in use.");
        foreach (var area in areas)
        {
            Directory.CreateDirectory(Of(area, own));
        }

        return new Incoming(held, own, areas);
    }

    /// <summary>A path nobody else uses, in an area's folder of this process.</summary>
    public string NewPath(string area, string extension) => Path.Combine(
        Of(area, name), string.Create(CultureInfo.InvariantCulture, $"{Interlocked.Increment(ref count)}.{extension}"));

    /// <summary>Whether the path lies directly in the area's folder of this process.</summary>
    public bool Holds(string area, string path) => string.Equals(Path.GetDirectoryName(path), Of(area, name), StringComparison.Ordinal);

    /// <summary>Removes this process's folders with what is in them.</summary>
    public void Dispose()
    {
        foreach (var area in areas.Where(area => Directory.Exists(Of(area, name))))
        {
            Directory.Delete(Of(area, name), recursive: true);
        }

        File.Delete(alive.Content.Name);
        alive.Dispose();
    }

    private static string Of(string area, string name) => Path.Combine(area, ".incoming", name);

    private static void Sweep(string writers, IEnumerable<string> areas)
    {
        foreach (var writer in Directory.GetFiles(writers))
        {
            using var dead = FileLock.TryExclusive(writer);
            if (dead is not null)
            {
                File.Delete(writer);
            }
        }

        foreach (var folder in areas.Select(area => Directory.CreateDirectory(Path.Combine(area, ".incoming"))).SelectMany(incoming => incoming.GetDirectories()))
        {
            if (!File.Exists(Path.Combine(writers, folder.Name)))
            {
                folder.Delete(recursive: true);
            }
        }
    }
}
