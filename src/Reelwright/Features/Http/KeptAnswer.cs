using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Http;
using Reelwright.Base;

namespace Reelwright.Features.Http;

/// <summary>An answer as it is kept for whoever asks the same again: small ones as they are, larger ones packed, of the largest only that there was one.</summary>
internal sealed record KeptAnswer(string? Type, string? Location, string? Etag, string? Body = null, byte[]? Packed = null)
{
    // What is smaller hardly becomes so.
    private const int Small = 4096;

    /// <summary>Of what was answered.</summary>
    /// <param name="most">Bytes an answer may have to be kept whole.</param>
    public static KeptAnswer Of(HttpResponse response, MemoryStream body, long most)
    {
        var bytes = body.GetBuffer().AsSpan(0, (int)body.Length);
        var headers = response.Headers;
        return new KeptAnswer(
            response.ContentType, headers.Location, headers.ETag, bytes.Length <= Small ? Encoding.UTF8.GetString(bytes) : null, bytes.Length > Small && bytes.Length <= most ? Pack(bytes) : null);
    }

    /// <summary>Answers with it. Errors: <c>idempotency_answer_large</c>.</summary>
    public async Task Repeat(HttpContext http, int status)
    {
        if (Body is null && Packed is null)
        {
            throw new ReelException("idempotency_answer_large", $"The request with this {Idempotency.Header} was carried out and answered with {status}, but the answer was too large to be kept: read what it changed.");
        }

        var response = http.Response;
        (response.StatusCode, response.ContentType) = (status, Type);
        (response.Headers.Location, response.Headers.ETag) = (Location, Etag);
        response.Headers["Idempotency-Replayed"] = "true";
        if (Packed is not null)
        {
            await using var packed = new BrotliStream(new MemoryStream(Packed), CompressionMode.Decompress);
            await packed.CopyToAsync(response.Body, http.RequestAborted);
        }
        else if (Body!.Length > 0)
        {
            await response.WriteAsync(Body, http.RequestAborted);
        }
    }

    private static byte[] Pack(ReadOnlySpan<byte> bytes)
    {
        using var packed = new MemoryStream();
        using (var pack = new BrotliStream(packed, CompressionLevel.Fastest))
        {
            pack.Write(bytes);
        }

        return packed.ToArray();
    }
}
