using Reelwright.Base;

namespace Reelwright.Media.Text.Readers;

/// <summary>A document opened for reading: it is there, of a sane size, and stays the same file until closed.</summary>
internal sealed class SourceFile : IDisposable
{
    /// <summary>The largest document taken: some forty thick novels.</summary>
    public const long MaxBytes = 256L << 20;

    private const int HeadBytes = 4096;

    private readonly FileStream stream;

    private SourceFile(string path, FileStream stream, byte[] head)
    {
        Path = path;
        this.stream = stream;
        Head = head;
    }

    /// <summary>As the person wrote it.</summary>
    public string Path { get; }

    /// <summary>The first bytes, fewer than 4,096 only when the file is shorter.</summary>
    public byte[] Head { get; }

    /// <summary>Lower case, with the dot; empty without one.</summary>
    public string Extension => System.IO.Path.GetExtension(Path).ToLowerInvariant();

    /// <exception cref="ReelException"><c>file_missing</c>, <c>file_unreadable</c>, <c>file_empty</c>, <c>file_too_large</c></exception>
    public static async Task<SourceFile> Open(string path, CancellationToken ct)
    {
        if (Directory.Exists(path))
        {
            throw new ReelException("file_missing", $"{path} is a folder: name a document in it.");
        }

        FileStream opened;
        try
        {
            opened = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.Asynchronous);
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ReelException("file_missing", $"There is no file {path}: check the name.", failure);
        }
        catch (Exception failure) when (failure is UnauthorizedAccessException or IOException or ArgumentException)
        {
            throw new ReelException("file_unreadable", $"Cannot read {path}: {failure.Message}", failure);
        }

        try
        {
            return await Check(path, opened, ct);
        }
        catch
        {
            await opened.DisposeAsync();
            throw;
        }
    }

    /// <summary>The whole file.</summary>
    public async Task<byte[]> Bytes(CancellationToken ct)
    {
        stream.Position = 0;
        var bytes = new byte[stream.Length];
        await stream.ReadExactlyAsync(bytes, ct);
        return bytes;
    }

    /// <summary>The file as an archive whose names and sizes are watched.</summary>
    public SafeArchive Archive() => SafeArchive.Open(stream, Path);

    /// <summary>The file from its start; it stays open.</summary>
    public Stream Rewound()
    {
        stream.Position = 0;
        return stream;
    }

    public void Dispose() => stream.Dispose();

    private static async Task<SourceFile> Check(string path, FileStream stream, CancellationToken ct)
    {
        // A pipe or a device has no length to judge by.
        if (!stream.CanSeek || stream.Length == 0)
        {
            throw new ReelException("file_empty", $"{path} is empty: there is nothing to read in it.");
        }

        if (stream.Length > MaxBytes)
        {
            throw new ReelException("file_too_large", $"{path} has {stream.Length >> 20} MB; documents up to {MaxBytes >> 20} MB are read: split it.");
        }

        var head = new byte[Math.Min(HeadBytes, stream.Length)];
        await stream.ReadExactlyAsync(head, ct);
        return new SourceFile(path, stream, head);
    }
}
