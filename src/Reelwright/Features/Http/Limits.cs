using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;

namespace Reelwright.Features.Http;

/// <summary>How often one address may try what guessing would need.</summary>
internal static class Limits
{
    /// <summary>Policy of everything that takes a password or a link.</summary>
    public const string SignIn = "sign-in";

    /// <summary>Sets it up: so many tries a minute from one address.</summary>
    public static void Configure(RateLimiterOptions options, int tries)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.AddPolicy(SignIn, http => RateLimitPartition.GetSlidingWindowLimiter(
            http.Connection.RemoteIpAddress?.ToString() ?? "",
            _ => new SlidingWindowRateLimiterOptions { PermitLimit = tries, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 6 }));
    }
}
