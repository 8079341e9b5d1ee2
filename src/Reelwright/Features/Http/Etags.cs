using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Reelwright.Base;

namespace Reelwright.Features.Http;

/// <summary>Row versions as ETags, so that a lost update is 412.</summary>
internal static class Etags
{
    /// <summary>The tag of a version.</summary>
    public static string Of(uint version) => string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");

    /// <summary>Tells the version of what is answered.</summary>
    public static void SetVersion(this HttpContext http, uint version) => http.Response.Headers.ETag = Of(version);

    /// <summary>The version an edit is based on. Errors: <c>precondition_required</c>, <c>precondition_failed</c> for a tag that was never ours.</summary>
    public static uint ExpectedVersion(this HttpContext http)
    {
        var given = http.Request.GetTypedHeaders().IfMatch;
        if (given is not [var tag])
        {
            throw new ReelException("precondition_required", "Send the ETag you read as If-Match, so that nobody's change is lost.");
        }

        return tag.Equals(EntityTagHeaderValue.Any) || tag.IsWeak || !uint.TryParse(tag.Tag.AsSpan().Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? throw new ReelException("precondition_failed", "This If-Match was never an ETag of ours: read what you change again.")
            : version;
    }
}
