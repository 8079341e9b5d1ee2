using Reelwright.Base;

namespace Reelwright.Storage;

/// <summary>The operator's folder of the archive shelf as a disk that may be away, full or failing. Errors of every method: <c>store_gone</c>, <c>disk_full</c>.</summary>
internal sealed class ArchiveDisk(string root, TimeProvider clock)
{
    private const string Unfinished = ".unfinished-";

    /// <summary>A folder in it. Made here, the operator's own never is: a disk that is not mounted would be taken for an empty one.</summary>
    public Task<string> Folder(string name) => Tried(() =>
    {
        EnsureThere();
        var folder = Path.Combine(root, name);
        if (!Directory.Exists(folder))
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            UnixPath.SyncFolder(root);
        }

        return Task.FromResult(folder);
    });

    /// <summary>Looks whether files can be put there now, of which nothing is left: the bytes free.</summary>
    public Task<long> Check(CancellationToken ct) => Tried(async () =>
    {
        EnsureThere();
        await using (var probe = new FileStream(NewName(root), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose))
        {
            await probe.WriteAsync("ok"u8.ToArray(), ct);
            probe.Flush(flushToDisk: true);
        }

        return DiskSpace.Free(root);
    });

    /// <summary>Whether a file was never finished.</summary>
    public static bool IsUnfinished(FileInfo file) => file.Name.StartsWith(Unfinished, StringComparison.Ordinal);

    /// <summary>Whether a file has the bytes it should have; false also when they cannot be read, for a copy in its place mends that or says what is wrong.</summary>
    public static async Task<bool> Holds(string path, StoredFile file, CancellationToken ct)
    {
        try
        {
            return await IsSound(path, file, ct);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Opens a file; null when it is not there.</summary>
    public static FileStream? Open(string path)
    {
        try
        {
            return File.OpenRead(path);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Writes a file under another name, to the disk, compares it, and only then gives it its own. Errors: also <c>store_corrupt</c>.</summary>
    /// <param name="bytes">From the store.</param>
    public Task<string> Write(string path, Stream bytes, StoredFile file, CancellationToken ct) => Tried(async () =>
    {
        var folder = Path.GetDirectoryName(path)!;
        var temp = NewName(folder);
        try
        {
            await using (var copy = new FileStream(temp, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                if (DiskSpace.Free(folder) - file.Size < DiskSpace.Reserve)
                {
                    throw Full();
                }

                await bytes.CopyToAsync(copy, ct);
                copy.Flush(flushToDisk: true);
            }

            if (!await IsSound(temp, file, ct))
            {
                throw Corrupt(file.Path);
            }

            File.Move(temp, path, overwrite: true);
            UnixPath.SyncFolder(folder);
            return path;
        }
        finally
        {
            Drop(temp);
        }
    });

    /// <summary>Whatever is done there: what its disk says against it is told as one of the errors above.</summary>
    public async Task<T> Tried<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (IOException full) when (DiskSpace.IsFull(full))
        {
            throw Full(full);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new ReelException("store_gone", $"The archive shelf {root} does not do what it is asked ({refused.Message}): see that its disk is there and sound and that this user may write to it, then try again.", refused);
        }
    }

    /// <summary>The <c>store_corrupt</c> error of a file.</summary>
    public static ReelException Corrupt(string path) => new("store_corrupt", $"'{path}' has other bytes than its name stands for: see that its disk is sound; if there is a copy elsewhere, put that in its place.");

    private static async Task<bool> IsSound(string path, StoredFile file, CancellationToken ct) =>
        new FileInfo(path) is { Exists: true } there && there.Length == file.Size && string.Equals(await Digest.OfFile(path, ct), file.Digest, StringComparison.Ordinal);

    private void EnsureThere()
    {
        if (!Directory.Exists(root))
        {
            throw new ReelException("store_gone", $"The archive shelf {root} is not there: mount its disk again, or correct {ArchiveShelf.Setting}.");
        }
    }

    private string NewName(string folder) => Path.Combine(folder, Unfinished + Guid.CreateVersion7(clock.GetUtcNow()));

    private static void Drop(string temp)
    {
        try
        {
            File.Delete(temp);
        }
        catch (Exception left) when (left is IOException or UnauthorizedAccessException)
        {
            // Why it was left unfinished is what has to be told.
        }
    }

    private ReelException Full(Exception? cause = null) => new("disk_full", $"The disk of the archive shelf {root} is full, or would be: make room there, then try again; what was to be put away is where it was.", cause);
}
