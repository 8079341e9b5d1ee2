using System.Globalization;
using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;

namespace Reelwright.Features.Http;

/// <summary>How often one address may try what guessing would need.</summary>
internal static class Limits
{
    /// <summary>Policy of everything that takes a password or a link.</summary>
    public const string SignIn = "sign-in";

    /// <summary>Policy of uploads and pasted texts: each holds a file and, while it is read, a book.</summary>
    public const string Upload = "upload";

    /// <summary>Policy of streams: each is read for at every event.</summary>
    public const string Stream = "stream";

    /// <summary>Streams somebody may have open on one node.</summary>
    public const int StreamsAtOnce = 32;

    private const int UploadsAtOnce = 2;
    private const int UploadsWaiting = 20;

    // Where what is waited for ends when it ends.
    private static readonly TimeSpan Usual = TimeSpan.FromSeconds(5);

    /// <summary>Sets it up: so many tries a minute from one address.</summary>
    public static void Configure(RateLimiterOptions options, int tries)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = (refused, _) =>
        {
            var wait = refused.Lease.TryGetMetadata(MetadataName.RetryAfter, out var known) ? known : Usual;
            refused.HttpContext.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
            return ValueTask.CompletedTask;
        };
        options.AddPolicy(SignIn, http => RateLimitPartition.GetSlidingWindowLimiter(
            http.Connection.RemoteIpAddress?.ToString() ?? "",
            _ => new SlidingWindowRateLimiterOptions { PermitLimit = tries, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 6 }));
        options.AddPolicy(Stream, http => RateLimitPartition.GetConcurrencyLimiter(Who(http), _ => new ConcurrencyLimiterOptions { PermitLimit = StreamsAtOnce }));
        options.AddPolicy(Upload, http => RateLimitPartition.GetConcurrencyLimiter(
            Who(http),
            _ => new ConcurrencyLimiterOptions { PermitLimit = UploadsAtOnce, QueueLimit = UploadsWaiting, QueueProcessingOrder = QueueProcessingOrder.OldestFirst }));
    }

    private static string Who(HttpContext http) => http.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? "";
}
