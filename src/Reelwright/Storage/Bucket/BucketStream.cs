using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using Amazon.S3;
using Amazon.S3.Model;

namespace Reelwright.Storage.Bucket;

/// <summary>
/// An object as a stream that can be sought in. Bytes are fetched in windows where they are read; a line that breaks or stalls is
/// taken up where it broke. Whoever reads it from its first byte to its last gets the last ones only when the whole has its digest.
/// </summary>
/// <param name="digest">Of the whole; null when it is not known, then only the length is held to.</param>
public sealed class BucketStream(BucketClient client, BucketKey key, long length, string? digest) : Stream
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private GetObjectResponse? window;
    private long windowEnd;
    private long windowAt;
    private long hashed;

    /// <inheritdoc />
    public override bool CanRead => true;

    /// <inheritdoc />
    public override bool CanSeek => true;

    /// <inheritdoc />
    public override bool CanWrite => false;

    /// <inheritdoc />
    public override long Length => length;

    /// <inheritdoc />
    public override long Position { get; set; }

    /// <inheritdoc />
    public override long Seek(long offset, SeekOrigin origin) =>
        Position = origin switch { SeekOrigin.Begin => offset, SeekOrigin.Current => Position + offset, _ => length + offset };

    /// <summary>Reads on. Errors: those of the store, <c>file_removed</c>, <c>store_corrupt</c>.</summary>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (buffer.Length == 0 || Position >= length)
        {
            // A whole of no bytes has a digest too.
            return Position >= length && length == 0 ? Checked(buffer, 0) : 0;
        }

        var read = await client.Ask(key.Address, async (s3, stop) =>
        {
            try
            {
                await Open(s3, stop);
                var got = await window!.ResponseStream.ReadAsync(buffer[..(int)Math.Min(buffer.Length, windowEnd - Position)], stop);
                return got > 0 ? got : throw new IOException($"{key.Address} ended too soon");
            }
            catch
            {
                Drop();
                throw;
            }
        }, cancellationToken);
        windowAt += read;
        return Checked(buffer, read);
    }

    /// <inheritdoc />
    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <inheritdoc />
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("A bucket is read asynchronously.");

    /// <inheritdoc />
    public override void Flush()
    {
    }

    /// <inheritdoc />
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc />
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        Drop();
        hash.Dispose();
        base.Dispose(disposing);
    }

    private async Task Open(IAmazonS3 s3, CancellationToken stop)
    {
        if (window is not null && windowAt == Position && windowAt < windowEnd)
        {
            return;
        }

        Drop();
        windowAt = Position;
        windowEnd = Math.Min(length, Position + client.Patience.Window);
        try
        {
            var request = new GetObjectRequest { BucketName = key.Bucket, Key = key.Name, ByteRange = new ByteRange(windowAt, windowEnd - 1) };
            window = await s3.GetObjectAsync(request, stop);
        }
        catch (AmazonS3Exception refused) when (BucketFailure.IsAbsent(refused))
        {
            throw FileStore.Gone(key.Address);
        }
        catch (AmazonS3Exception refused) when (refused.StatusCode == HttpStatusCode.RequestedRangeNotSatisfiable)
        {
            // Shorter than it was said to be.
            throw BucketFailure.Corrupt(key.Address);
        }

        var whole = windowAt == 0 && windowEnd == length && window.HttpStatusCode == HttpStatusCode.OK;
        var stretch = window.HttpStatusCode == HttpStatusCode.PartialContent
            && string.Equals(window.ContentRange, string.Create(CultureInfo.InvariantCulture, $"bytes {windowAt}-{windowEnd - 1}/{length}"), StringComparison.Ordinal);
        if (window.ContentLength != windowEnd - windowAt || !(whole || stretch))
        {
            throw BucketFailure.Corrupt(key.Address);
        }
    }

    private int Checked(Memory<byte> buffer, int read)
    {
        if (Position == hashed)
        {
            hash.AppendData(buffer.Span[..read]);
            hashed += read;
            if (hashed == length && digest is not null && !string.Equals(Convert.ToHexStringLower(hash.GetCurrentHash()), digest, StringComparison.Ordinal))
            {
                throw BucketFailure.Corrupt(key.Address);
            }
        }

        Position += read;
        return read;
    }

    private void Drop()
    {
        window?.Dispose();
        window = null;
    }
}
