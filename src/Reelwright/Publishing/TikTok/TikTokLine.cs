using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Publishing.Wire;

namespace Reelwright.Publishing.TikTok;

/// <summary>Calls to TikTok for an account, and the envelope their answers come in (contract §4.2).</summary>
internal sealed class TikTokLine(PlatformHttp http)
{
    private const long SlowestUpload = 64 << 10;
    private static readonly TimeSpan LongestRead = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestMake = TimeSpan.FromMinutes(2);

    /// <summary>By our own clock.</summary>
    public DateTimeOffset Now => http.Now;

    /// <summary>Asks what changes nothing there.</summary>
    public async Task<TikTokAnswer> Ask(PlatformAccess access, string path, JsonObject? body, CancellationToken ct)
    {
        try
        {
            return Read(await http.Send(TikTokCard.Name, Request(access, path, body), LongestRead, ct), makes: false);
        }
        catch (PlatformException lost) when (lost.MaybeDone)
        {
            // Nothing there hangs on whether it was done.
            throw new PlatformException(PlatformFault.Transient, lost.Message, inner: lost);
        }
    }

    /// <summary>The call that makes a post, or may.</summary>
    public async Task<TikTokAnswer> Make(PlatformAccess access, string path, JsonObject body, CancellationToken ct) =>
        Read(await http.Send(TikTokCard.Name, Request(access, path, body), LongestMake, ct), makes: true);

    /// <summary>Sends bytes to an address that TikTok gave. Whoever has the address may write, so nothing else is told.</summary>
    public async Task<PlatformAnswer> Put(string address, PostFile film, long offset, long length, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, address) { Content = new StreamContent(await film.Part(offset, length, ct)) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(film.Type);
        request.Content.Headers.ContentLength = length;
        request.Content.Headers.ContentRange = new ContentRangeHeaderValue(offset, offset + length - 1, film.Length);
        return await http.Send(TikTokCard.Name, request, LongestRead + TimeSpan.FromSeconds(length / SlowestUpload), ct);
    }

    private static HttpRequestMessage Request(PlatformAccess access, string path, JsonObject? body) => new(body is null ? HttpMethod.Get : HttpMethod.Post, access.App.At.Api + path)
    {
        Headers = { Authorization = new AuthenticationHeaderValue("Bearer", access.Token) },
        Content = body is null ? null : new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json"),
    };

    private static TikTokAnswer Read(PlatformAnswer answer, bool makes) =>
        answer.Json.At("error.code").Word() is "ok" ? new TikTokAnswer(answer.Json.At("data"), Shown(answer.Json!)) : throw TikTokErrors.Of(answer, makes);

    // Whoever has the upload's address can write there.
    private static string Shown(JsonNode json)
    {
        var kept = json.DeepClone();
        if (kept.At("data") is JsonObject data && data.ContainsKey("upload_url"))
        {
            data["upload_url"] = Scrub.Removed;
        }

        return Cut(Scrub.Clean(kept.ToJsonString()));
    }

    private static string Cut(string text) => text.Length > 1000 ? text[..1000] : text;
}

/// <summary>A good answer.</summary>
/// <param name="Shown">All of it that may be kept and shown.</param>
internal sealed record TikTokAnswer(JsonNode? Data, string Shown);
