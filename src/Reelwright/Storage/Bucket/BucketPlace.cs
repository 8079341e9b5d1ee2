using System.Runtime.CompilerServices;
using Amazon.S3;
using Amazon.S3.Model;
using Reelwright.Base;

namespace Reelwright.Storage.Bucket;

/// <summary>An area that is a prefix of a bucket, with copies on this machine for tools.</summary>
/// <param name="address"><c>s3://bucket/prefix</c>.</param>
/// <param name="workplace">Its folder in the cache.</param>
public sealed class BucketPlace(string address, string workplace, BucketClient client, LocalCache cache, TimeProvider clock) : IFilePlace
{
    // What comes back wrong once may have been hurt on the way.
    private const int Rounds = 3;

    // Far less than a sweep leaves a file alone after it was stored.
    private static readonly TimeSpan Young = TimeSpan.FromMinutes(2);

    private long unnamed;

    /// <inheritdoc />
    public string Address => address;

    /// <inheritdoc />
    public string Workplace => workplace;

    /// <inheritdoc />
    public string? Inside(string path)
    {
        if (!path.StartsWith(address + "/", StringComparison.Ordinal))
        {
            return null;
        }

        var name = path[(address.Length + 1)..];
        return name.Length is > 0 and <= 120 && name[0] != '.' && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.') ? path : null;
    }

    /// <inheritdoc />
    public async Task Keep(string written, StoredFile file, CancellationToken ct)
    {
        var key = BucketKey.Of(file.Path);
        for (var round = 0; round < Rounds; round++)
        {
            // Sent only when it has to be: equal bytes are often there.
            var sent = false;
            if (round > 0 || file.Size <= client.Patience.Part || !await Holds(key, file, ct))
            {
                sent = await BucketUpload.Put(client, key, written, file.Size, file.Digest, replace: round > 0, ct);
            }

            // Also over equal bytes, once they are old: whoever is about to remove these sees by their time that they are wanted again.
            if (!sent && await Find(file.Path, ct) is { } old && old.Changed < clock.GetUtcNow() - Young)
            {
                await BucketUpload.Put(client, key, written, file.Size, file.Digest, replace: true, ct);
            }

            if (await Holds(key, file, ct))
            {
                cache.Grow(file.Size);
                LocalCache.Add(written, Copy(file.Path));
                return;
            }
        }

        // No name stands for bytes that are not its own.
        await Delete(file.Path, ct);
        throw BucketFailure.Corrupt(file.Path);
    }

    /// <inheritdoc />
    public async Task<long?> Size(string path, CancellationToken ct) => (await Find(path, ct))?.Size;

    /// <inheritdoc />
    public async Task<FoundFile?> Find(string path, CancellationToken ct)
    {
        var key = BucketKey.Of(path);
        try
        {
            var found = await client.Ask(path, (s3, stop) => s3.GetObjectMetadataAsync(new GetObjectMetadataRequest { BucketName = key.Bucket, Key = key.Name }, stop), ct);
            return new FoundFile(path, found.ContentLength, Time(found.LastModified));
        }
        catch (AmazonS3Exception refused) when (BucketFailure.IsAbsent(refused))
        {
            // This answer has no words in it: it may be the bucket that is gone, and nothing of what was in it is to be made again for that.
            await Check(ct);
            return null;
        }
    }

    /// <inheritdoc />
    public async Task<bool> Remove(string path, Func<string> aside, DateTimeOffset since, CancellationToken ct)
    {
        // Times here are whole seconds. What is stored between this look and the removal is missed by whoever notes it, and stored again.
        if (await Find(path, ct) is { } found && found.Changed.AddSeconds(1) > since)
        {
            return false;
        }

        await Delete(path, ct);
        return true;
    }

    /// <inheritdoc />
    public long? Free => null;

    /// <inheritdoc />
    public async Task<Stream> Read(string path, CancellationToken ct) =>
        new BucketStream(client, BucketKey.Of(path), await Size(path, ct) ?? throw FileStore.Gone(path), FileStore.DigestOf(path));

    /// <inheritdoc />
    public async Task<string> Local(string path, Func<string> link, CancellationToken ct)
    {
        var held = link();
        if (!cache.Hold(Copy(path), held))
        {
            await Fetch(path, held, ct);
        }

        return held;
    }

    /// <inheritdoc />
    public async Task<bool> Delete(string path, CancellationToken ct)
    {
        var key = BucketKey.Of(path);
        var there = await Size(path, ct) is not null;
        await client.Ask(path, (s3, stop) => s3.DeleteObjectAsync(new DeleteObjectRequest { BucketName = key.Bucket, Key = key.Name }, stop), ct);
        File.Delete(Copy(path));
        return there;
    }

    /// <inheritdoc />
    public async IAsyncEnumerable<FoundFile> List([EnumeratorCancellation] CancellationToken ct)
    {
        var key = BucketKey.Of(address + "/");
        string? next = null;
        do
        {
            var from = next;
            var page = await client.Ask(address, (s3, stop) => s3.ListObjectsV2Async(
                new ListObjectsV2Request { BucketName = key.Bucket, Prefix = key.Name, ContinuationToken = from }, stop), ct);
            foreach (var (found, path) in (page.S3Objects ?? []).Select(found => (found, (key with { Name = found.Key }).Address)).Where(f => !string.Equals(f.Address, Mark, StringComparison.Ordinal)))
            {
                yield return new FoundFile(path, found.Size ?? 0, Time(found.LastModified));
            }

            next = page.IsTruncated == true ? page.NextContinuationToken : null;
        }
        while (next is not null);
    }

    /// <inheritdoc />
    public async Task Check(CancellationToken ct)
    {
        try
        {
            // Not a listing: there are servers on which one that ends early fails.
            await client.Ask(address, (s3, stop) => s3.HeadBucketAsync(new HeadBucketRequest { BucketName = BucketKey.Of(address).Bucket }, stop), ct, once: true);
        }
        catch (AmazonS3Exception refused) when (BucketFailure.IsAbsent(refused))
        {
            throw BucketFailure.Missing(address);
        }
    }

    /// <inheritdoc />
    public string Mark => address + "/.installation";

    /// <inheritdoc />
    public async Task<string?> ReadMark(CancellationToken ct)
    {
        var key = BucketKey.Of(Mark);
        try
        {
            using var found = await client.Ask(Mark, (s3, stop) => s3.GetObjectAsync(new GetObjectRequest { BucketName = key.Bucket, Key = key.Name }, stop), ct);
            using var text = new StreamReader(found.ResponseStream);
            return await text.ReadToEndAsync(ct);
        }
        catch (AmazonS3Exception refused) when (BucketFailure.IsAbsent(refused))
        {
            return null;
        }
        catch (AmazonS3Exception refused)
        {
            throw BucketFailure.Told(Mark, refused);
        }
    }

    /// <inheritdoc />
    public async Task WriteMark(string text, CancellationToken ct)
    {
        var key = BucketKey.Of(Mark);
        try
        {
            await client.Ask(Mark, (s3, stop) => s3.PutObjectAsync(new PutObjectRequest { BucketName = key.Bucket, Key = key.Name, ContentBody = text, UseChunkEncoding = false }, stop), ct);
        }
        catch (AmazonS3Exception refused)
        {
            throw BucketFailure.Told(Mark, refused);
        }
    }

    private static DateTimeOffset Time(DateTime? at) => at is { } time ? new DateTimeOffset(time.ToUniversalTime()) : DateTimeOffset.MinValue;

    private string Copy(string path) => Path.Combine(workplace, Path.GetFileName(path));

    /// <summary>Whether the object is there with just these bytes: read back, for what a server confirms and what it keeps are two things.</summary>
    private async Task<bool> Holds(BucketKey key, StoredFile file, CancellationToken ct)
    {
        try
        {
            await using var stored = new BucketStream(client, key, file.Size, file.Digest);
            await stored.CopyToAsync(Stream.Null, 1 << 17, ct);
            // Of no bytes nothing is read.
            return file.Size > 0 || await Size(file.Path, ct) == 0;
        }
        catch (ReelException wrong) when (wrong.Code is "store_corrupt" or "file_removed")
        {
            return false;
        }
    }

    private async Task Fetch(string path, string held, CancellationToken ct)
    {
        for (var round = 1; ; round++)
        {
            try
            {
                await using var stored = await Read(path, ct);
                cache.MakeRoom(stored.Length);
                await using var file = new FileStream(held, FileMode.CreateNew, FileAccess.Write, FileShare.None, 0);
                await stored.CopyToAsync(file, 1 << 17, ct);
                // A copy is trusted later without being read: its bytes are on the disk before its name.
                file.Flush(flushToDisk: true);
                break;
            }
            catch (ReelException wrong) when (wrong.Code is "store_corrupt" && round < Rounds)
            {
                File.Delete(held);
            }
            catch (IOException failure) when (DiskSpace.IsFull(failure))
            {
                throw DiskSpace.Full(workplace, failure);
            }
        }

        var copy = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{held}.{Interlocked.Increment(ref unnamed)}");
        if (UnixPath.Link(held, copy))
        {
            LocalCache.Add(copy, Copy(path));
        }
    }
}
