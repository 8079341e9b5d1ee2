using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Publishing.Wire;

namespace Reelwright.Publishing.YouTube;

/// <summary>Asks YouTube, and says what its refusals mean.</summary>
internal sealed class YouTubeLine(PlatformHttp http)
{
    /// <summary>As people call it.</summary>
    public const string Platform = "YouTube";

    private const int MostReply = 1000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(100);

    /// <summary>By our own clock.</summary>
    public DateTimeOffset Now => http.Now;

    /// <summary>Asks for something.</summary>
    /// <param name="path">Behind the address of the API.</param>
    public async Task<PlatformAnswer> Read(PlatformAccess access, string path, CancellationToken ct)
    {
        using var request = With(access, HttpMethod.Get, new Uri(access.App.At.Api + path));
        var answer = await http.Send(Platform, request, Patience, ct);
        return answer.Taken && answer.Json is JsonObject ? answer : throw YouTubeErrors.Of(answer, Now);
    }

    /// <summary>Sends what does no harm when it is sent again: an answer that is lost is no more than a delay.</summary>
    public async Task<PlatformAnswer> Again(HttpRequestMessage request, CancellationToken ct, TimeSpan? longest = null)
    {
        try
        {
            return await http.Send(Platform, request, longest ?? Patience, ct);
        }
        catch (PlatformException lost) when (lost.Fault is PlatformFault.Ambiguous)
        {
            throw new PlatformException(PlatformFault.Transient, $"{Platform} did not answer to the end: it is tried again.", inner: lost);
        }
    }

    /// <summary>Sends what may make the post.</summary>
    public Task<PlatformAnswer> Once(HttpRequestMessage request, TimeSpan longest, CancellationToken ct) => http.Send(Platform, request, longest, ct);

    /// <summary>A request with the account's token, which leaves for nobody but YouTube.</summary>
    public static HttpRequestMessage With(PlatformAccess access, HttpMethod method, Uri address)
    {
        var request = new HttpRequestMessage(method, address);
        if (Ours(address, access.App.At.Api) || Ours(address, access.App.At.Upload))
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", access.Token);
        }

        return request;
    }

    /// <summary>An answer as it may be kept.</summary>
    /// <param name="session">The address of the upload, which whoever has it can write to.</param>
    public static string Kept(PlatformAnswer answer, string? session = null)
    {
        var text = session is null ? answer.Text : answer.Text.Replace(session, Scrub.Removed, StringComparison.Ordinal);
        text = Scrub.Clean(text);
        return text.Length <= MostReply ? text : text[..MostReply];
    }

    private static bool Ours(Uri address, string at) => Uri.Compare(address, new Uri(at), UriComponents.SchemeAndServer, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) == 0;
}
