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

    /// <summary>Tells the version of a row and that of all the text below it: edits of the row go by the first, whoever confirms the text by the second.</summary>
    public static void SetVersion(this HttpContext http, uint version, string text) => http.Response.Headers.ETag = string.Create(CultureInfo.InvariantCulture, $"\"{version}-{text}\"");

    /// <summary>The version an edit is based on. Errors: <c>precondition_required</c>, <c>precondition_failed</c> for a tag that was never ours.</summary>
    public static uint ExpectedVersion(this HttpContext http)
    {
        var tag = Expected(http);
        var end = tag.IndexOf('-', StringComparison.Ordinal);
        return uint.TryParse(end < 0 ? tag : tag.AsSpan(0, end), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : throw Strange();
    }

    /// <summary>The text that was read, by a whole ETag or by its <c>text_version</c> alone. Errors: as above.</summary>
    public static string ExpectedText(this HttpContext http)
    {
        var tag = Expected(http);
        return tag[(tag.IndexOf('-', StringComparison.Ordinal) + 1)..];
    }

    private static string Expected(HttpContext http) => http.Request.GetTypedHeaders().IfMatch switch
    {
        [var tag] => tag.Equals(EntityTagHeaderValue.Any) || tag.IsWeak ? throw Strange() : tag.Tag.Value!.Trim('"'),
        _ => throw new ReelException("precondition_required", "Send the ETag you read as If-Match, so that nobody's change is lost."),
    };

    private static ReelException Strange() => new("precondition_failed", "This If-Match was never an ETag of ours: read what you change again.");
}
