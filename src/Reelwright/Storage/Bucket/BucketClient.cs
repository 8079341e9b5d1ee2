using Amazon.Runtime;
using Amazon.S3;
using Reelwright.Base;

namespace Reelwright.Storage.Bucket;

/// <summary>Asks an S3-compatible server, again where that may help, and tells failures in our words.</summary>
public sealed class BucketClient : IDisposable
{
    private readonly AmazonS3Client client;
    private readonly TimeProvider clock;

    /// <summary>Opens nothing yet.</summary>
    public BucketClient(BucketServer server, BucketPatience patience, TimeProvider clock)
    {
        this.clock = clock;
        Patience = patience;
        var config = new AmazonS3Config
        {
            ServiceURL = server.Endpoint.GetLeftPart(UriPartial.Authority),
            AuthenticationRegion = server.Region,
            ForcePathStyle = true,
            // Our own tries reopen the file and know the limits of each.
            MaxErrorRetry = 0,
            Timeout = System.Threading.Timeout.InfiniteTimeSpan,
            ConnectTimeout = patience.Answer,
            AllowAutoRedirect = false,
            // Foreign servers stumble over the newer trailers; bytes are compared by their digest anyway.
            RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
            ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
        };
        client = new AmazonS3Client(new BasicAWSCredentials(server.KeyId, server.Secret), config);
    }

    /// <summary>Limits and pieces.</summary>
    public BucketPatience Patience { get; }

    /// <summary>Whether the server takes <c>If-None-Match</c>; unknown is yes.</summary>
    public bool Conditional { get; internal set; } = true;

    /// <inheritdoc />
    public void Dispose() => client.Dispose();

    /// <summary>
    /// Asks, each try within the limit. Errors: <c>store_unreachable</c>, <c>store_denied</c>, <c>store_missing</c>, <c>store_refused</c>;
    /// what is absent, a condition that does not hold, and a condition that is not understood come as the library's own.
    /// </summary>
    /// <param name="address">What is asked for, for the failure's text.</param>
    /// <param name="limit">Of one try; <see cref="BucketPatience.Answer"/> when null.</param>
    /// <param name="once">Whether one try must do.</param>
    internal async Task<T> Ask<T>(string address, Func<IAmazonS3, CancellationToken, Task<T>> ask, CancellationToken ct, TimeSpan? limit = null, bool once = false)
    {
        for (var attempt = 1; ; attempt++)
        {
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
            stop.CancelAfter(limit ?? Patience.Answer);
            try
            {
                return await ask(client, stop.Token);
            }
            catch (Exception failure) when (!ct.IsCancellationRequested && !IsAnswer(failure))
            {
                if (once || attempt >= Patience.Tries || !BucketFailure.Passes(failure))
                {
                    throw failure as ReelException ?? BucketFailure.Told(address, failure);
                }
            }

            await Task.Delay(Patience.After(attempt), clock, ct);
        }
    }

    private static bool IsAnswer(Exception failure) => failure is AmazonS3Exception refused
        && (BucketFailure.IsAbsent(refused) || BucketFailure.IsUnconditional(refused) || refused.StatusCode == System.Net.HttpStatusCode.PreconditionFailed);
}
