namespace Reelwright.Storage;

/// <summary>A lock on a file (flock): the kernel drops it when its holder dies, and no child process inherits it.</summary>
public sealed class FileLock : IDisposable
{
    private const int WouldBlock = 11;

    private FileLock(FileStream content) => Content = content;

    /// <summary>The locked file itself, readable, and writable under an exclusive lock.</summary>
    public FileStream Content { get; }

    /// <summary>Takes the file for one holder alone, or null when anybody else holds it. The file is made if absent.</summary>
    public static FileLock? TryExclusive(string path) => Try(path, FileAccess.ReadWrite, FileShare.None);

    /// <summary>Takes the file together with other sharers, or null when somebody holds it alone. The file is made if absent.</summary>
    public static FileLock? TryShared(string path) => Try(path, FileAccess.Read, FileShare.Read);

    /// <summary>Waits until the file can be taken by one holder alone.</summary>
    public static async Task<FileLock> Exclusive(string path, CancellationToken ct = default)
    {
        FileLock? taken;
        while ((taken = TryExclusive(path)) is null)
        {
            await Task.Delay(20, ct);
        }

        return taken;
    }

    /// <summary>Gives the file back.</summary>
    public void Dispose() => Content.Dispose();

    private static FileLock? Try(string path, FileAccess access, FileShare share)
    {
        try
        {
            return new FileLock(new FileStream(path, FileMode.OpenOrCreate, access, share, bufferSize: 0));
        }
        catch (IOException failure) when (failure.HResult == WouldBlock)
        {
            return null;
        }
    }
}
