using System.Net;
using System.Net.Sockets;
using Amazon.Runtime;
using Amazon.S3;
using Reelwright.Base;

namespace Reelwright.Storage.Bucket;

/// <summary>What a server's refusals and a line's failures mean. The server's own words are not repeated: they may hold what we sent.</summary>
internal static class BucketFailure
{
    // Refusals of one request that say nothing about the next.
    private static readonly HashSet<string> Passing = new(StringComparer.Ordinal)
    {
        "SlowDown", "RequestTimeout", "InternalError", "ServiceUnavailable", "ConditionalRequestConflict", "OperationAborted",
        "BadDigest", "XAmzContentSHA256Mismatch", "XAmzContentChecksumMismatch", "IncompleteBody",
    };

    /// <summary>Whether asking again may well succeed.</summary>
    public static bool Passes(Exception failure) => failure is AmazonServiceException refused && IsAnswer(refused)
        ? (int)refused.StatusCode >= 500 && refused.StatusCode != HttpStatusCode.NotImplemented || refused.StatusCode == HttpStatusCode.TooManyRequests || Passing.Contains(Code(refused))
        : failure is not ReelException;

    /// <summary>Whether the answer is that there is no such thing.</summary>
    public static bool IsAbsent(AmazonS3Exception refused) => refused.StatusCode == HttpStatusCode.NotFound && Code(refused) is not "NoSuchBucket";

    /// <summary>Whether the server does not know conditional requests.</summary>
    public static bool IsUnconditional(AmazonS3Exception refused) => refused.StatusCode == HttpStatusCode.NotImplemented || Code(refused) is "NotImplemented";

    /// <summary>The failure as an operator can act on it.</summary>
    /// <param name="address">The <c>s3://</c> address that was asked.</param>
    public static ReelException Told(string address, Exception failure)
    {
        if (failure is not AmazonServiceException refused || !IsAnswer(refused))
        {
            return new ReelException("store_unreachable", $"The store does not answer for {address} ({Reason(failure)}): see that its server runs and that REEL_STORE_ENDPOINT is right; what is stored is kept.");
        }

        var said = $"{Code(refused)}, status {(int)refused.StatusCode}";
        return refused switch
        {
            _ when Code(refused) is "NoSuchBucket" => Missing(address),
            _ when Code(refused) is "RequestTimeTooSkewed" => new ReelException("store_denied", $"The store refuses {address} because this machine's clock and its own differ ({said}): set the clock."),
            { StatusCode: HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized } =>
                new ReelException("store_denied", $"The store refuses {address} ({said}): see that REEL_STORE_KEY and its secret are right and may list, read, write and delete there, and that the clocks agree."),
            _ when Passes(refused) => new ReelException("store_unreachable", $"The store cannot do its work for {address} ({said}): try again once it can; what is stored is kept."),
            _ => new ReelException("store_refused", $"The store refuses {address} ({said}): see that REEL_STORE, its endpoint and region are right."),
        };
    }

    /// <summary>The <c>store_missing</c> error.</summary>
    public static ReelException Missing(string address) => new("store_missing", $"There is no bucket for {address}: make it, or correct REEL_STORE.");

    /// <summary>The <c>store_corrupt</c> error: other bytes came back than the name stands for.</summary>
    public static ReelException Corrupt(string address) => new(
        "store_corrupt", $"The store gives other bytes for {address} than were put there: see that nothing else writes there and that its server is sound; what it belongs to can be made again.");

    // A line that broke comes as the same type, without a status.
    private static bool IsAnswer(AmazonServiceException refused) => (int)refused.StatusCode >= 100;

    // A server's code, as far as it looks like one.
    private static string Code(AmazonServiceException refused) =>
        refused.ErrorCode is { Length: > 0 and <= 40 } code && code.All(char.IsAsciiLetterOrDigit) ? code : refused.StatusCode.ToString();

    private static string Reason(Exception failure) => failure switch
    {
        OperationCanceledException or TimeoutException => "no answer in time",
        SocketException socket => socket.SocketErrorCode.ToString(),
        { InnerException: { } inner } => Reason(inner),
        IOException => "the line broke",
        _ => failure.GetType().Name,
    };
}
