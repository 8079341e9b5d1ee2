using System.Security.Cryptography;

namespace Reelwright.Features.Http;

/// <summary>A request's body that is digested as it is read, whoever reads it: nothing of it is held.</summary>
internal sealed class DigestedBody : IAsyncDisposable
{
    private readonly SHA256 hash = SHA256.Create();

    /// <param name="head">Digested before the body.</param>
    public DigestedBody(Stream body, byte[] head)
    {
        hash.TransformBlock(head, 0, head.Length, null, 0);
        Stream = new CryptoStream(body, hash, CryptoStreamMode.Read, leaveOpen: true);
    }

    /// <summary>To be read instead of the body.</summary>
    public Stream Stream { get; }

    /// <summary>The digest of the head and of the whole body, of which the rest is read now. In hex.</summary>
    public async Task<string> End(CancellationToken ct)
    {
        await Stream.CopyToAsync(System.IO.Stream.Null, ct);
        return Convert.ToHexStringLower(hash.Hash!);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await Stream.DisposeAsync();
        hash.Dispose();
    }
}
