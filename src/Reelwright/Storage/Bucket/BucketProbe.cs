using System.Security.Cryptography;
using Amazon.S3;
using Amazon.S3.Model;
using Reelwright.Base;

namespace Reelwright.Storage.Bucket;

/// <summary>Tries in a bucket all that a store needs, with an object of its own that is gone afterwards.</summary>
public static class BucketProbe
{
    /// <summary>Lists, puts, reads back and removes at an area's address. Errors: those of the store.</summary>
    /// <returns>How far the server's clock is ahead of ours, to the second.</returns>
    public static async Task<TimeSpan> Run(BucketClient client, string address, TimeProvider clock, CancellationToken ct)
    {
        var key = BucketKey.Of($"{address}/probe-{Guid.CreateVersion7():n}");
        await new BucketPlace(address, "", client, new LocalCache("", 0, clock), clock).Check(ct);
        var bytes = RandomNumberGenerator.GetBytes(1000);
        try
        {
            await client.Ask(key.Address, (s3, stop) => s3.PutObjectAsync(
                new PutObjectRequest { BucketName = key.Bucket, Key = key.Name, InputStream = new MemoryStream(bytes), UseChunkEncoding = false }, stop), ct);
            var now = clock.GetUtcNow();
            var written = await client.Ask(key.Address, (s3, stop) => s3.GetObjectMetadataAsync(new GetObjectMetadataRequest { BucketName = key.Bucket, Key = key.Name }, stop), ct);
            await using var read = new BucketStream(client, key, bytes.Length, Digest.Of(bytes));
            await read.CopyToAsync(Stream.Null, ct);
            return written.LastModified is { } at ? TimeSpan.FromSeconds(Math.Round((at.ToUniversalTime() - now.UtcDateTime).TotalSeconds)) : TimeSpan.Zero;
        }
        catch (AmazonS3Exception refused)
        {
            throw BucketFailure.Told(key.Address, refused);
        }
        finally
        {
            await client.Ask(key.Address, (s3, stop) => s3.DeleteObjectAsync(new DeleteObjectRequest { BucketName = key.Bucket, Key = key.Name }, stop), CancellationToken.None, once: true);
        }
    }
}
