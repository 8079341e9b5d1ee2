using System.Runtime.CompilerServices;
using Reelwright.Base;

namespace Reelwright.Storage;

/// <summary>
/// An area that is a folder. Files lie flat in it: file systems of today find one among millions by an index, and folders by digest
/// would add two more to sync for nearly every file.
/// </summary>
/// <param name="folder">Its real path.</param>
/// <param name="mark">Where its mark is: beside the areas.</param>
public sealed class DiskPlace(string folder, string mark) : IFilePlace
{
    /// <inheritdoc />
    public string Address => folder;

    /// <inheritdoc />
    public string Workplace => folder;

    /// <inheritdoc />
    public string? Inside(string path)
    {
        // A ".." behind a link means another folder to the kernel than it does to a reader.
        if (!Path.IsPathRooted(path) || path.Split('/').Contains("..", StringComparer.Ordinal))
        {
            return null;
        }

        try
        {
            return UnixPath.Real(path) is var real && real.StartsWith(folder + "/", StringComparison.Ordinal) ? real : null;
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <inheritdoc />
    public Task Keep(string written, StoredFile file, CancellationToken ct)
    {
        // Also over equal bytes: whoever is about to remove these sees by their time that they are wanted again.
        File.Move(written, file.Path, overwrite: true);
        UnixPath.SyncFolder(folder);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task<long?> Size(string path, CancellationToken ct) => Task.FromResult(new FileInfo(path) is { Exists: true } file ? file.Length : (long?)null);

    /// <inheritdoc />
    public Task<Stream> Read(string path, CancellationToken ct)
    {
        try
        {
            return Task.FromResult<Stream>(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16, FileOptions.Asynchronous | FileOptions.SequentialScan));
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            throw FileStore.Gone(path);
        }
    }

    /// <inheritdoc />
    public Task<string> Local(string path, Func<string> link, CancellationToken ct) => File.Exists(path) ? Task.FromResult(path) : throw FileStore.Gone(path);

    /// <inheritdoc />
    public Task<bool> Delete(string path, CancellationToken ct)
    {
        var there = File.Exists(path);
        File.Delete(path);
        return Task.FromResult(there);
    }

    /// <inheritdoc />
    public Task<FoundFile?> Find(string path, CancellationToken ct) => Task.FromResult(
        new FileInfo(path) is { Exists: true } file ? new FoundFile(path, file.Length, new DateTimeOffset(file.LastWriteTimeUtc)) : null);

    /// <inheritdoc />
    public Task<bool> Remove(string path, Func<string> aside, DateTimeOffset since, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        var away = aside();
        try
        {
            // Moved away first: what is stored from now on lies beside it, and what was stored until now is looked at here.
            File.Move(path, away);
        }
        catch (FileNotFoundException)
        {
            return Task.FromResult(true);
        }

        if (File.GetLastWriteTimeUtc(away) > since.UtcDateTime)
        {
            File.Move(away, path, overwrite: true);
            return Task.FromResult(false);
        }

        File.Delete(away);
        return Task.FromResult(true);
    }

    /// <inheritdoc />
    public long? Free => DiskSpace.Free(folder);

    /// <inheritdoc />
    public async IAsyncEnumerable<FoundFile> List([EnumeratorCancellation] CancellationToken ct)
    {
        // What is deleted meanwhile is not told.
        foreach (var file in new DirectoryInfo(folder).EnumerateFiles().Where(file => file.Exists))
        {
            ct.ThrowIfCancellationRequested();
            yield return new FoundFile(file.FullName, file.Length, new DateTimeOffset(file.LastWriteTimeUtc));
        }

        await Task.CompletedTask;
    }

    /// <inheritdoc />
    public string Mark => mark;

    /// <inheritdoc />
    public async Task<string?> ReadMark(CancellationToken ct) => File.Exists(mark) ? await File.ReadAllTextAsync(mark, ct) : null;

    /// <inheritdoc />
    public async Task WriteMark(string text, CancellationToken ct)
    {
        var written = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{mark}.{Environment.ProcessId}");
        await File.WriteAllTextAsync(written, text, ct);
        File.Move(written, mark, overwrite: true);
    }

    /// <inheritdoc />
    public Task Check(CancellationToken ct) => Directory.Exists(folder)
        ? Task.CompletedTask
        : throw new ReelException("store_gone", $"The folder {folder} is no longer there: mount its disk again, or put it back.");
}
