using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Reelwright.Features.Library;

namespace Reelwright.Features.Http;

/// <summary>How stored files go out: in ranges, with a strong tag, as a type that is ours to say, and as nothing a browser could run.</summary>
internal static class MediaSending
{
    private const string Unknown = "application/octet-stream";

    // By extension, which is our own: never by what somebody sent it as.
    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        [".mp4"] = "video/mp4", [".webm"] = "video/webm",
        [".png"] = "image/png", [".jpg"] = "image/jpeg", [".webp"] = "image/webp",
        [".wav"] = "audio/wav", [".mp3"] = "audio/mpeg", [".m4a"] = "audio/mp4", [".aac"] = "audio/aac", [".ogg"] = "audio/ogg", [".opus"] = "audio/ogg",
        [".flac"] = "audio/flac", [".weba"] = "audio/webm", [".mka"] = "audio/x-matroska",
        [".srt"] = "application/x-subrip; charset=utf-8", [".vtt"] = "text/vtt; charset=utf-8", [".ass"] = "text/x-ssa; charset=utf-8",
    };

    /// <summary>The answer with the file. Several ranges at once are answered with all of it, as RFC 9110 allows.</summary>
    /// <param name="download">Offers it for saving.</param>
    public static IResult Send(this HttpContext http, MediaFile file, bool download)
    {
        var type = Types.GetValueOrDefault(Path.GetExtension(file.Name), Unknown);
        var headers = http.Response.Headers;
        // Kept, and asked about each time: whoever may no longer see it finds it in no browser.
        headers.CacheControl = "private, no-cache";
        // A browser shows a file in a page of its own, which may load that file and style itself, and no more: it runs no scripts, so its origin is of use to nobody else.
        headers.ContentSecurityPolicy = "default-src 'none'; media-src 'self'; img-src 'self'; style-src 'unsafe-inline'; sandbox allow-same-origin";
        var disposition = new ContentDispositionHeaderValue(download || string.Equals(type, Unknown, StringComparison.Ordinal) ? "attachment" : "inline");
        disposition.SetHttpFileName(Plain(file.Name));
        headers.ContentDisposition = disposition.ToString();
        // Parts in a unit that isn't ours are not understood: that is all of it.
        var parts = http.Request.GetTypedHeaders().Range is null or { Unit: { Value: "bytes" } };
        return new Sent(Results.Stream(file.Bytes, type, entityTag: new EntityTagHeaderValue($"\"{file.Digest}\""), enableRangeProcessing: parts));
    }

    /// <summary>Says what such a route answers with.</summary>
    public static RouteHandlerBuilder Sends(this RouteHandlerBuilder route, string type) => route
        .Produces<Stream>(StatusCodes.Status200OK, type).Produces<Stream>(StatusCodes.Status206PartialContent, type).Produces(StatusCodes.Status304NotModified).Fails("precondition_failed", "range_unsatisfiable");

    /// <summary>The file; or, where nothing of it is asked for that it has, a refusal with a body like any other.</summary>
    private sealed class Sent(IResult file) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            await file.ExecuteAsync(httpContext);
            if (httpContext.Response is { HasStarted: false, StatusCode: >= 400 } refused)
            {
                (refused.ContentLength, refused.ContentType) = (null, null);
                refused.Headers.ContentDisposition = default;
            }
        }
    }

    // A title may hold what no file may be called.
    private static string Plain(string name) => string.Concat(name.Select(c => char.IsControl(c) || c is '/' or '\\' or ':' or '*' or '?' or '"' or '<' or '>' or '|' ? '_' : c));
}
