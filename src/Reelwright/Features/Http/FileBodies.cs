using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;

namespace Reelwright.Features.Http;

/// <summary>Routes whose body is a file.</summary>
internal static class FileBodies
{
    /// <summary>Takes a file of at most so many bytes, and some at a time.</summary>
    public static T TakesFile<T>(this T route, long largest) where T : IEndpointConventionBuilder =>
        route.WithMetadata(new RequestSizeLimitAttribute(largest)).RequireRateLimiting(Limits.Upload);
}
