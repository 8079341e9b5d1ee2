using System.Net.Http.Headers;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Publishing.Wire;

namespace Reelwright.Publishing.Bilibili;

/// <summary>Calls to Bilibili, signed where they have to be, each with its own nonce.</summary>
internal sealed class BilibiliLine(PlatformHttp http)
{
    /// <summary>As people call it.</summary>
    public const string Name = "Bilibili";

    private const int MostKept = 1000;
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(60);

    /// <summary>By our own clock.</summary>
    public DateTimeOffset Now => http.Now;

    /// <summary>Asks. Errors: <see cref="PlatformException"/>.</summary>
    public Task<BilibiliReply> Get(PlatformAccess access, string path, CancellationToken ct) =>
        Signed(access, HttpMethod.Get, path, Plain([]), [], session: null, posts: false, Short, ct);

    /// <summary>Tells something in JSON, or nothing. Errors: <see cref="PlatformException"/>.</summary>
    /// <param name="body">Exactly these bytes are signed and sent.</param>
    /// <param name="session">The upload's token, which stands in the address.</param>
    /// <param name="posts">The call makes the post.</param>
    public Task<BilibiliReply> Tell(PlatformAccess access, string path, byte[] body, string? session, bool posts, TimeSpan longest, CancellationToken ct) =>
        Signed(access, HttpMethod.Post, path + (session is null ? "" : "?upload_token=" + Uri.EscapeDataString(session)), Plain(body), body, session, posts, longest, ct);

    /// <summary>Sends a small file. Errors: <see cref="PlatformException"/>.</summary>
    public Task<BilibiliReply> Give(PlatformAccess access, string path, byte[] file, string name, string type, CancellationToken ct)
    {
        var boundary = Guid.CreateVersion7().ToString("N");
        var part = new ByteArrayContent(file) { Headers = { ContentType = new MediaTypeHeaderValue(type), ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = "\"file\"", FileName = $"\"{name}\"" } } };
        var form = new MultipartFormDataContent(boundary) { part };
        // Without the quotes that not every server reads.
        form.Headers.Remove("Content-Type");
        form.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=" + boundary);
        // Of a form the platform wants the digest of nothing.
        return Signed(access, HttpMethod.Post, path, form, [], session: null, posts: false, TimeSpan.FromMinutes(5), ct);
    }

    /// <summary>Sends without a signature, where the address is the credential or the body is. Errors: <see cref="PlatformException"/>.</summary>
    public async Task<BilibiliReply> Bare(Uri address, HttpContent content, TimeSpan longest, IReadOnlyList<string?> secrets, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
        request.Headers.Accept.ParseAdd("application/json");
        return Read(await http.Send(Name, request, longest, ct), posts: false, secrets);
    }

    /// <summary>What is said of a call that may be repeated freely: it was not answered, and that passes.</summary>
    public static PlatformException Again(PlatformException lost) => new(PlatformFault.Transient, lost.Message, lost.MaybeDone, lost);

    private async Task<BilibiliReply> Signed(PlatformAccess access, HttpMethod method, string path, HttpContent content, byte[] body, string? session, bool posts, TimeSpan longest, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(method, access.App.At.Api + path) { Content = content };
        request.Headers.Accept.ParseAdd("application/json");
        request.Headers.TryAddWithoutValidation("access-token", access.Token);
        var signed = BilibiliSignature.Headers(access.App.ClientId, BilibiliSignature.Digest(body), http.Now, Guid.NewGuid().ToString());
        foreach (var (name, value) in signed)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        request.Headers.TryAddWithoutValidation("Authorization", BilibiliSignature.Sign(access.App.ClientSecret, signed));
        try
        {
            return Read(await http.Send(Name, request, longest, ct), posts, [access.Token, access.App.ClientSecret, session]);
        }
        catch (PlatformException lost) when (!posts && lost.Fault is PlatformFault.Ambiguous)
        {
            throw Again(lost);
        }
    }

    private static ByteArrayContent Plain(byte[] body) => new(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };

    private static BilibiliReply Read(PlatformAnswer answer, bool posts, IReadOnlyList<string?> secrets)
    {
        var said = answer.Json.At("message").Word() ?? answer.Text;
        return BilibiliErrors.Judge(answer, posts, Clean(said, secrets)) is { } failure ? throw failure : new BilibiliReply(answer.Json.At("data"), Clean(answer.Text, secrets));
    }

    private static string Clean(string text, IReadOnlyList<string?> secrets)
    {
        foreach (var secret in secrets)
        {
            text = string.IsNullOrEmpty(secret) ? text : text.Replace(secret, Scrub.Removed, StringComparison.Ordinal);
        }

        text = Scrub.Clean(text).Replace("\0", "", StringComparison.Ordinal);
        return text.Length <= MostKept ? text : text[..(char.IsHighSurrogate(text[MostKept - 1]) ? MostKept - 1 : MostKept)];
    }
}
