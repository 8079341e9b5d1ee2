namespace Reelwright.Publishing;

/// <summary>All that a step needs.</summary>
/// <param name="Film">The bytes to send.</param>
/// <param name="Cover">Null for none.</param>
/// <param name="Now">By our own clock.</param>
public sealed record PostWork(Post Post, PostJournal Journal, PostFile Film, PostFile? Cover, PlatformAccess Access, DateTimeOffset Now);

/// <summary>A file that is sent in parts; never held in memory as a whole.</summary>
/// <param name="open">Opens it for reading from a byte on, each time anew.</param>
/// <param name="length">Bytes.</param>
/// <param name="type">MIME type.</param>
public sealed class PostFile(Func<long, CancellationToken, Task<Stream>> open, long length, string type)
{
    /// <summary>Bytes.</summary>
    public long Length => length;

    /// <summary>MIME type.</summary>
    public string Type => type;

    /// <summary>Exactly these bytes, read as they are needed; whoever asked disposes it.</summary>
    public async Task<Stream> Part(long offset, long count, CancellationToken ct) => new PartStream(await open(offset, ct), count);

    /// <summary>All of a small file, such as a cover.</summary>
    public async Task<byte[]> All(CancellationToken ct)
    {
        var bytes = new byte[length];
        await using var from = await open(0, ct);
        await from.ReadExactlyAsync(bytes, ct);
        return bytes;
    }
}
