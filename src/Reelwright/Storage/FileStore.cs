using System.Buffers;
using System.Security.Cryptography;
using Reelwright.Base;
using Reelwright.Domain;

namespace Reelwright.Storage;

/// <summary>A file in the store. <paramref name="Digest"/> is the lower-case hex SHA-256 of its bytes, <paramref name="Path"/> absolute.</summary>
public sealed record StoredFile(string Digest, string Path, long Size);

/// <summary>
/// Files on disk, each area one folder, each file named by the digest of its bytes: equal bytes are one file, and a name that
/// is there stands for whole, durable bytes. Files lie flat in their area: file systems of today find one among millions by an
/// index, and folders by digest would add two more to sync for nearly every file.
/// </summary>
public sealed class FileStore : IDisposable
{
    private const int Block = 1 << 20;

    // How often a stream of unknown length asks whether there is still room.
    private const long RoomStep = 16L << 20;

    private static readonly SearchValues<char> Hex = SearchValues.Create("0123456789abcdef");
    private static readonly SearchValues<char> Plain = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789");
    private readonly IReadOnlyDictionary<StorageType, string> areas;
    private readonly Incoming incoming;

    private FileStore(IReadOnlyDictionary<StorageType, string> areas, Incoming incoming)
    {
        this.areas = areas;
        this.incoming = incoming;
    }

    /// <summary>Opens the store in a data folder, making its areas if absent and removing what dead processes left unfinished.</summary>
    public static async Task<FileStore> Open(string dataFolder, CancellationToken ct = default)
    {
        var media = Path.Combine(UnixPath.Real(dataFolder), "media");
        Directory.CreateDirectory(media, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        // An area may be a link to another disk: its real path is what counts from here on.
        var folders = Enum.GetValues<StorageType>().ToDictionary(
            area => area, area => UnixPath.Real(Directory.CreateDirectory(Path.Combine(media, area.ToString().ToLowerInvariant())).FullName));
        return new FileStore(folders, await Incoming.Open(media, folders.Values, ct));
    }

    /// <summary>The absolute folder of an area.</summary>
    public string FolderOf(StorageType area) => areas[area];

    /// <summary>Where a file of these bytes lies, or would. Errors: <c>path_outside_store</c> for a digest or extension that is none.</summary>
    public string PathOf(StorageType area, string digest, string extension) =>
        digest.Length == 64 && !digest.AsSpan().ContainsAnyExcept(Hex) ? Path.Combine(areas[area], $"{digest}.{Checked(extension)}") : throw Outside(digest);

    /// <summary>Whether the bytes are there, whole.</summary>
    public bool Exists(StorageType area, string digest, string extension) => File.Exists(PathOf(area, digest, extension));

    /// <summary>A path for a tool to write to, in a folder of this process. Errors: <c>disk_full</c>.</summary>
    public string NewTempPath(StorageType area, string extension)
    {
        DiskSpace.Ensure(areas[area]);
        return incoming.NewPath(areas[area], Checked(extension));
    }

    /// <summary>Stores bytes. Errors: <c>disk_full</c>, with nothing left behind.</summary>
    public Task<StoredFile> Put(StorageType area, ReadOnlyMemory<byte> bytes, string extension, CancellationToken ct = default)
    {
        return Finish(area, NewTempPath(area, extension), extension, async temp =>
        {
            DiskSpace.Ensure(areas[area], bytes.Length);
            await using var file = Create(temp);
            await file.WriteAsync(bytes, ct);
            ResourceMeter.Current?.AddWritten(bytes.Length);
            file.Flush(flushToDisk: true);
            return (Digest.Of(bytes.Span), bytes.Length);
        });
    }

    /// <summary>Stores a stream to its end. Errors: <c>disk_full</c>, with nothing left behind.</summary>
    public Task<StoredFile> Put(StorageType area, Stream bytes, string extension, CancellationToken ct = default)
    {
        return Finish(area, NewTempPath(area, extension), extension, async temp =>
        {
            DiskSpace.Ensure(areas[area], bytes.CanSeek ? bytes.Length - bytes.Position : 0);
            await using var file = Create(temp);
            var read = await Read(bytes, async block =>
            {
                if (file.Position % RoomStep < Block)
                {
                    DiskSpace.Ensure(areas[area], block.Length);
                }

                await file.WriteAsync(block, ct);
                ResourceMeter.Current?.AddWritten(block.Length);
            }, ct);
            file.Flush(flushToDisk: true);
            return read;
        });
    }

    /// <summary>
    /// Takes over a file that a tool wrote at <see cref="NewTempPath"/> of the same area; it is gone from there afterwards, whatever happens.
    /// Errors: <c>path_outside_store</c>, <c>disk_full</c>.
    /// </summary>
    public Task<StoredFile> Adopt(StorageType area, string tempPath, string extension, CancellationToken ct = default)
    {
        // Only from there is the move one step; and a link would be stored in place of bytes.
        if (!incoming.Holds(areas[area], tempPath) || new FileInfo(tempPath).LinkTarget is not null)
        {
            throw Outside(tempPath);
        }

        return Finish(area, tempPath, Checked(extension), async temp =>
        {
            DiskSpace.Ensure(areas[area]);
            await using var file = new FileStream(temp, FileMode.Open, FileAccess.ReadWrite, FileShare.Read, bufferSize: 0);
            ResourceMeter.Current?.AddWritten(file.Length);
            var read = await Read(file, _ => ValueTask.CompletedTask, ct);
            file.Flush(flushToDisk: true);
            return read;
        });
    }

    /// <summary>Removes a file; false when there was none. Whoever counts references decides.</summary>
    public bool Delete(StorageType area, string digest, string extension)
    {
        var path = PathOf(area, digest, extension);
        var there = File.Exists(path);
        File.Delete(path);
        return there;
    }

    /// <summary>The real path of a file that is, or is to be, inside an area. Errors: <c>path_outside_store</c>, also for links that lead out.</summary>
    public string EnsureInside(string path)
    {
        // A ".." behind a link means another folder to the kernel than it does to a reader.
        if (!Path.IsPathRooted(path) || path.Split('/').Contains("..", StringComparer.Ordinal))
        {
            throw Outside(path);
        }

        try
        {
            var real = UnixPath.Real(path);
            return areas.Values.Any(area => real.StartsWith(area + "/", StringComparison.Ordinal)) ? real : throw Outside(path);
        }
        catch (IOException)
        {
            throw Outside(path);
        }
    }

    /// <summary>Removes this process's unfinished files.</summary>
    public void Dispose() => incoming.Dispose();

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
    private async Task<StoredFile> Finish(StorageType area, string temp, string extension, Func<string, Task<(string Digest, long Size)>> write)
    {
        try
        {
            var (digest, size) = await write(temp);
            var path = PathOf(area, digest, extension);
            if (new FileInfo(path) is not { Exists: true } there || there.Length != size)
            {
                File.Move(temp, path, overwrite: true);
            }

            UnixPath.SyncFolder(areas[area]);
            return new StoredFile(digest, path, size);
        }
        catch (IOException failure) when (DiskSpace.IsFull(failure))
        {
            throw DiskSpace.Full(areas[area], failure);
        }
        finally
        {
            File.Delete(temp);
        }
    }

    private static string Checked(string extension) =>
        extension.Length is > 0 and <= 8 && !extension.AsSpan().ContainsAnyExcept(Plain) ? extension : throw Outside(extension);

    private static ReelException Outside(string path) => new("path_outside_store", $"'{path}' is not a file of the media store; nothing outside its areas is read or written.");
}
