using System.Net;
using Amazon.S3;
using Amazon.S3.Model;
using Reelwright.Base;

namespace Reelwright.Storage.Bucket;

/// <summary>
/// Puts a local file into a bucket: small ones at once, large ones in parts, of which none stays after a failure. Never in chunks with
/// signatures between them: there are servers that store those as part of the file.
/// </summary>
internal static class BucketUpload
{
    /// <summary>Puts it. Where the server knows how, an object that is there already stays as it is: false then. Errors: those of the store.</summary>
    /// <param name="digest">SHA-256 of the file, hex.</param>
    /// <param name="replace">Whether what is there is known to be wrong.</param>
    public static async Task<bool> Put(BucketClient client, BucketKey key, string file, long size, string digest, bool replace, CancellationToken ct)
    {
        try
        {
            var conditional = !replace && client.Conditional;
            if (size > client.Patience.Part)
            {
                await InParts(client, key, file, size, conditional, ct);
            }
            else
            {
                await AtOnce(client, key, file, size, digest, conditional, ct);
            }

            return true;
        }
        catch (AmazonS3Exception there) when (there.StatusCode == HttpStatusCode.PreconditionFailed)
        {
            // It is there; whether it is right is looked at by whoever put it.
            return false;
        }
        catch (AmazonS3Exception unknown) when (BucketFailure.IsUnconditional(unknown) && !replace && client.Conditional)
        {
            client.Conditional = false;
            return await Put(client, key, file, size, digest, replace, ct);
        }
        catch (AmazonS3Exception refused)
        {
            throw BucketFailure.Told(key.Address, refused);
        }
    }

    private static Task<PutObjectResponse> AtOnce(BucketClient client, BucketKey key, string file, long size, string digest, bool conditional, CancellationToken ct) =>
        client.Ask(key.Address, async (s3, stop) =>
        {
            await using var bytes = Open(file);
            var request = new PutObjectRequest
            {
                BucketName = key.Bucket,
                Key = key.Name,
                InputStream = bytes,
                AutoCloseStream = false,
                UseChunkEncoding = false,
                ChecksumSHA256 = Convert.ToBase64String(Convert.FromHexString(digest)),
                IfNoneMatch = conditional ? "*" : null,
            };
            return await s3.PutObjectAsync(request, stop);
        }, ct, client.Patience.Sending(size));

    private static async Task InParts(BucketClient client, BucketKey key, string file, long size, bool conditional, CancellationToken ct)
    {
        var begun = await client.Ask(
            key.Address, (s3, stop) => s3.InitiateMultipartUploadAsync(new InitiateMultipartUploadRequest { BucketName = key.Bucket, Key = key.Name }, stop), ct);
        try
        {
            var parts = new List<PartETag>();
            var step = client.Patience.PartOf(size);
            for (long at = 0; at < size; at += step)
            {
                var part = await Part(client, key, begun.UploadId, file, parts.Count + 1, at, Math.Min(step, size - at), ct);
                parts.Add(new PartETag(parts.Count + 1, part.ETag));
            }

            await Complete(client, key, begun.UploadId, parts, size, conditional, ct);
        }
        catch
        {
            await Abort(client, key, begun.UploadId);
            throw;
        }
    }

    private static Task<UploadPartResponse> Part(BucketClient client, BucketKey key, string upload, string file, int number, long from, long bytes, CancellationToken ct) =>
        client.Ask(key.Address, (s3, stop) => s3.UploadPartAsync(new UploadPartRequest
        {
            BucketName = key.Bucket,
            Key = key.Name,
            UploadId = upload,
            PartNumber = number,
            FilePath = file,
            FilePosition = from,
            PartSize = bytes,
            UseChunkEncoding = false,
        }, stop), ct, client.Patience.Sending(bytes));

    private static async Task Complete(BucketClient client, BucketKey key, string upload, List<PartETag> parts, long size, bool conditional, CancellationToken ct)
    {
        try
        {
            await client.Ask(key.Address, (s3, stop) => s3.CompleteMultipartUploadAsync(new CompleteMultipartUploadRequest
            {
                BucketName = key.Bucket, Key = key.Name, UploadId = upload, PartETags = parts, IfNoneMatch = conditional ? "*" : null,
            }, stop), ct, client.Patience.Sending(size));
        }
        catch (AmazonS3Exception gone) when (BucketFailure.IsAbsent(gone))
        {
            // A first try that was heard, with an answer that was lost: the object is looked at next.
        }
    }

    private static async Task Abort(BucketClient client, BucketKey key, string upload)
    {
        try
        {
            await client.Ask(
                key.Address, (s3, stop) => s3.AbortMultipartUploadAsync(new AbortMultipartUploadRequest { BucketName = key.Bucket, Key = key.Name, UploadId = upload }, stop),
                CancellationToken.None, once: true);
        }
        catch (Exception failure) when (failure is ReelException or AmazonS3Exception)
        {
            // The failure that led here is the one to tell; a rule of the bucket removes such parts in time.
        }
    }

    private static FileStream Open(string file) => new(file, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.Asynchronous | FileOptions.SequentialScan);
}
