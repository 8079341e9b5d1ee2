using System.Buffers;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Storage.Bucket;

namespace Reelwright.Storage;

/// <summary>A file in the store. <paramref name="Digest"/> is the lower-case hex SHA-256 of its bytes, <paramref name="Path"/> absolute.</summary>
public sealed record StoredFile(string Digest, string Path, long Size);

/// <summary>
/// The files of an installation, each area a folder or a prefix in a bucket, each file named by the digest of its bytes: equal bytes
/// are one file, and a name that is there stands for whole, durable bytes. Nobody else opens a stored file.
/// </summary>
public sealed class FileStore : IDisposable
{
    // Each thread that read a file keeps one for the next: a megabyte each would be most of the heap.
    private const int Block = 1 << 17;

    // How often a stream of unknown length asks whether there is still room.
    private const long RoomStep = 16L << 20;

    private static readonly SearchValues<char> Hex = SearchValues.Create("0123456789abcdef");
    private static readonly SearchValues<char> Plain = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789");
    private readonly IReadOnlyDictionary<StorageType, IFilePlace> areas;
    private readonly Incoming incoming;

    private readonly BucketClient? bucket;

    private FileStore(IReadOnlyDictionary<StorageType, IFilePlace> areas, Incoming incoming, BucketClient? bucket, string? archive, TimeProvider clock)
    {
        this.areas = areas;
        this.incoming = incoming;
        this.bucket = bucket;
        Archive = archive is null ? null : new ArchiveShelf(archive, this, clock);
    }

    /// <summary>Where files go that are put away; null where the operator has no such place.</summary>
    public ArchiveShelf? Archive { get; }

    /// <summary>Opens the store in a data folder, making its areas if absent and removing what dead processes left unfinished.</summary>
    public static Task<FileStore> Open(string dataFolder, CancellationToken ct = default) => Open(dataFolder, StoreSettings.Disk, BucketPatience.Usual, TimeProvider.System, ct);

    /// <summary>The same with areas where the operator wants them. Errors: also those of the store, so that work begins only where it can end.</summary>
    public static async Task<FileStore> Open(string dataFolder, StoreSettings settings, BucketPatience patience, TimeProvider clock, CancellationToken ct)
    {
        var media = Path.Combine(UnixPath.Real(dataFolder), "media");
        Directory.CreateDirectory(media, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var client = settings.Server is null ? null : new BucketClient(settings.Server, patience, clock);
        try
        {
            var places = Places(media, settings, client, clock);
            foreach (var place in places.Values)
            {
                await place.Check(ct);
            }

            return new FileStore(places, await Incoming.Open(media, [.. places.Values.Select(place => place.Workplace)], ct), client, settings.Archive, clock);
        }
        catch
        {
            client?.Dispose();
            throw;
        }
    }

    /// <summary>Where an area is: an absolute folder or <c>s3://bucket/prefix</c> (002 <c>directory_path</c>).</summary>
    public string AddressOf(StorageType area) => areas[area].Address;

    /// <summary>A folder on the disk on which an area's files are written before they are stored: where room is asked for.</summary>
    public string FolderOf(StorageType area) => areas[area].Workplace;

    /// <summary>Where a file of these bytes lies, or would. Errors: <c>path_outside_store</c> for a digest or extension that is none.</summary>
    public string PathOf(StorageType area, string digest, string extension) =>
        IsDigest(digest) ? $"{areas[area].Address}/{digest}.{Checked(extension)}" : throw Outside(digest);

    /// <summary>What a path names. The digest is null for a name that has none: a planned film, or something that is not ours. Errors: <c>path_outside_store</c>.</summary>
    public (StorageType Area, string? Digest, string Extension) Named(string path)
    {
        var (area, inside) = Locate(path);
        return (area, DigestOf(inside), Path.GetExtension(inside).TrimStart('.'));
    }

    /// <summary>The path of a file that is, or is to be, inside an area, links resolved. Errors: <c>path_outside_store</c>, also for links that lead out.</summary>
    public string EnsureInside(string path) => Locate(path).Path;

    /// <summary>Bytes of a stored file; null when it is not there. Errors: <c>path_outside_store</c>, those of the store.</summary>
    public Task<long?> Size(string path, CancellationToken ct) => In(path, (place, inside) => place.Size(inside, ct));

    /// <summary>Opens a stored file for reading, from anywhere in it; of a bucket only what is read is fetched. Errors: <c>path_outside_store</c>, <c>file_removed</c>, those of the store.</summary>
    public Task<Stream> Read(string path, CancellationToken ct) => In(path, (place, inside) => place.Read(inside, ct));

    /// <summary>For tools, which read local files only: hold this while they do.</summary>
    public LocalFiles Local() => new(this);

    /// <summary>Removes a file; false when there was none. Whoever counts references decides. Errors: <c>path_outside_store</c>, those of the store.</summary>
    public Task<bool> Delete(string path, CancellationToken ct) => In(path, (place, inside) => place.Delete(inside, ct));

    /// <summary>Every finished file of an area, in no fixed order, also such as no row names. Errors: those of the store.</summary>
    public IAsyncEnumerable<FoundFile> List(StorageType area, CancellationToken ct) => areas[area].List(ct);

    /// <summary>Every file of an area that bears a digest for a name, in no order. One that comes or goes meanwhile may be missing or be told.</summary>
    public async IAsyncEnumerable<HeldFile> Held(StorageType area, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var file in List(area, ct))
        {
            if (Held(file) is { } held)
            {
                yield return held;
            }
        }
    }

    /// <summary>What is known of a file; null when it isn't there. Errors: those of the store.</summary>
    public async Task<HeldFile?> Look(StorageType area, string digest, string extension, CancellationToken ct) =>
        await areas[area].Find(PathOf(area, digest, extension), ct) is { } found ? Held(found) : null;

    /// <summary>
    /// Removes a file, unless it was stored again after <paramref name="since"/>: false then. Whoever counts references decides, and holds the lock of its digest.
    /// Errors: those of the store.
    /// </summary>
    public Task<bool> Remove(StorageType area, string digest, string extension, DateTimeOffset since, CancellationToken ct) =>
        areas[area].Remove(PathOf(area, digest, extension), () => incoming.NewPath(FolderOf(area), extension), since, ct);

    /// <summary>Where it is said which database an area's files belong to.</summary>
    public string MarkOf(StorageType area) => areas[area].Mark;

    /// <summary>Which database an area's files belong to; null when nothing says so.</summary>
    public Task<string?> Mark(StorageType area, CancellationToken ct) => areas[area].ReadMark(ct);

    /// <summary>Says which database they belong to.</summary>
    public Task Mark(StorageType area, string text, CancellationToken ct) => areas[area].WriteMark(text, ct);

    /// <summary>Bytes free beside an area's files; null where nobody can say.</summary>
    public long? Free(StorageType area) => areas[area].Free;

    private static HeldFile? Held(FoundFile file) => file.Name.Split('.') is [var digest, var extension] && IsDigest(digest) ? new HeldFile(digest, extension, file.Size, file.Changed) : null;

    /// <summary>Looks whether files can be stored and read now. Errors: <c>disk_full</c>, those of the store.</summary>
    public async Task Check(CancellationToken ct)
    {
        await using (var probe = new FileStream(NewTempPath(StorageType.Temp, "probe"), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose))
        {
            await probe.WriteAsync("ok"u8.ToArray(), ct);
            await probe.FlushAsync(ct);
        }

        foreach (var place in areas.Values)
        {
            await place.Check(ct);
        }
    }

    /// <summary>A path for a tool to write to, in a folder of this process. Errors: <c>disk_full</c>.</summary>
    public string NewTempPath(StorageType area, string extension)
    {
        DiskSpace.Ensure(FolderOf(area));
        return incoming.NewPath(FolderOf(area), Checked(extension));
    }

    /// <summary>Stores bytes. Errors: <c>disk_full</c>, with nothing left behind.</summary>
    public Task<StoredFile> Put(StorageType area, ReadOnlyMemory<byte> bytes, string extension, CancellationToken ct = default)
    {
        return Finish(area, NewTempPath(area, extension), extension, async temp =>
        {
            DiskSpace.Ensure(FolderOf(area), bytes.Length);
            await using var file = Create(temp);
            await file.WriteAsync(bytes, ct);
            ResourceMeter.Current?.AddWritten(bytes.Length);
            file.Flush(flushToDisk: true);
            return (Digest.Of(bytes.Span), bytes.Length);
        }, ct);
    }

    /// <summary>Stores a stream to its end. Errors: <c>disk_full</c>, with nothing left behind.</summary>
    public Task<StoredFile> Put(StorageType area, Stream bytes, string extension, CancellationToken ct = default)
    {
        return Finish(area, NewTempPath(area, extension), extension, async temp =>
        {
            DiskSpace.Ensure(FolderOf(area), bytes.CanSeek ? bytes.Length - bytes.Position : 0);
            await using var file = Create(temp);
            var read = await Read(bytes, async block =>
            {
                if (file.Position % RoomStep < Block)
                {
                    DiskSpace.Ensure(FolderOf(area), block.Length);
                }

                await file.WriteAsync(block, ct);
                ResourceMeter.Current?.AddWritten(block.Length);
            }, ct);
            file.Flush(flushToDisk: true);
            return read;
        }, ct);
    }

    /// <summary>
    /// Takes over a file that a tool wrote at <see cref="NewTempPath"/> of the same area; it is gone from there afterwards, whatever happens.
    /// Errors: <c>path_outside_store</c>, <c>disk_full</c>.
    /// </summary>
    public Task<StoredFile> Adopt(StorageType area, string tempPath, string extension, CancellationToken ct = default)
    {
        // Only from there is the move one step; and a link would be stored in place of bytes.
        if (!incoming.Holds(FolderOf(area), tempPath) || new FileInfo(tempPath).LinkTarget is not null)
        {
            throw Outside(tempPath);
        }

        return Finish(area, tempPath, Checked(extension), async temp =>
        {
            DiskSpace.Ensure(FolderOf(area));
            await using var file = new FileStream(temp, FileMode.Open, FileAccess.ReadWrite, FileShare.Read, bufferSize: 0);
            ResourceMeter.Current?.AddWritten(file.Length);
            var read = await Read(file, _ => ValueTask.CompletedTask, ct);
            file.Flush(flushToDisk: true);
            return read;
        }, ct);
    }

    /// <summary>The place of an area.</summary>
    internal IFilePlace PlaceOf(StorageType area) => areas[area];

    /// <summary>The area a path lies in, and the path as the area writes it.</summary>
    internal (StorageType Area, string Path) Locate(string path)
    {
        foreach (var (area, place) in areas)
        {
            if (place.Inside(path) is { } inside)
            {
                return (area, inside);
            }
        }

        throw Outside(path);
    }

    /// <summary>The <c>file_removed</c> error of a file that a row names.</summary>
    internal static ReelException Gone(string path) => new("file_removed", $"'{path}' is not where it was stored: order what it belongs to again to make it anew.");

    /// <summary>Removes this process's unfinished files.</summary>
    public void Dispose()
    {
        incoming.Dispose();
        bucket?.Dispose();
    }

    /// <summary>The digest in a file's name; null when it has none.</summary>
    internal static string? DigestOf(string path) => Path.GetFileNameWithoutExtension(path) is var name && IsDigest(name) ? name : null;

    private static Dictionary<StorageType, IFilePlace> Places(string media, StoreSettings settings, BucketClient? client, TimeProvider clock)
    {
        var copies = Path.Combine(media, ".cache");
        var cache = new LocalCache(copies, settings.CacheBytes, clock);
        var marks = Directory.CreateDirectory(Path.Combine(media, ".installation")).FullName;
        return Enum.GetValues<StorageType>().ToDictionary(area => area, IFilePlace (area) =>
        {
            var name = area.ToString().ToLowerInvariant();
            // An area on disk may be a link to another disk: its real path is what counts from here on. All copies share one disk.
            return settings.AddressOf(area) is { } address
                ? new BucketPlace(address, Directory.CreateDirectory(Path.Combine(copies, name)).FullName, client!, cache, clock)
                : new DiskPlace(UnixPath.Real(Directory.CreateDirectory(Path.Combine(media, name)).FullName), Path.Combine(marks, name));
        });
    }

    private static FileStream Create(string path) => new(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);

    private static async Task<(string Digest, long Size)> Read(Stream bytes, Func<ReadOnlyMemory<byte>, ValueTask> each, CancellationToken ct)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(Block);
        try
        {
            long size = 0;
            int read;
            while ((read = await bytes.ReadAsync(buffer.AsMemory(0, Block), ct)) > 0)
            {
                hash.AppendData(buffer, 0, read);
                await each(buffer.AsMemory(0, read));
                size += read;
            }

            return (Convert.ToHexStringLower(hash.GetHashAndReset()), size);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    // The bytes are on the disk before their name is, and the name before anybody is told.
    private async Task<StoredFile> Finish(StorageType area, string temp, string extension, Func<string, Task<(string Digest, long Size)>> write, CancellationToken ct)
    {
        try
        {
            var (digest, size) = await write(temp);
            var stored = new StoredFile(digest, PathOf(area, digest, extension), size);
            await areas[area].Keep(temp, stored, ct);
            return stored;
        }
        catch (IOException failure) when (DiskSpace.IsFull(failure))
        {
            throw DiskSpace.Full(FolderOf(area), failure);
        }
        finally
        {
            File.Delete(temp);
        }
    }

    private T In<T>(string path, Func<IFilePlace, string, T> ask)
    {
        var (area, inside) = Locate(path);
        return ask(areas[area], inside);
    }

    private static bool IsDigest(string text) => text.Length == 64 && !text.AsSpan().ContainsAnyExcept(Hex);

    private static string Checked(string extension) =>
        extension.Length is > 0 and <= 8 && !extension.AsSpan().ContainsAnyExcept(Plain) ? extension : throw Outside(extension);

    private static ReelException Outside(string path) => new("path_outside_store", $"'{path}' is not a file of the media store; nothing outside its areas is read or written.");
}
