using System.Security.Cryptography;
using System.Text;

namespace Reelwright.Publishing.Bilibili;

/// <summary>How calls to Bilibili's open platform are signed (contract 5A.2).</summary>
public static class BilibiliSignature
{
#pragma warning disable CA5351 // The platform asks for MD5; HMAC-SHA256 over it is what protects the call.
    /// <summary>MD5 of a body, lower-case hex: of exactly the bytes that are sent, and of none for GET, an empty body and multipart.</summary>
    public static string Digest(ReadOnlySpan<byte> body) => Convert.ToHexStringLower(MD5.HashData(body));
#pragma warning restore CA5351

    /// <summary>The six headers that are signed, in the order in which they are.</summary>
    /// <param name="digest">As <see cref="Digest"/> gives it.</param>
    /// <param name="nonce">Never used before.</param>
    public static IReadOnlyList<(string Name, string Value)> Headers(string clientId, string digest, DateTimeOffset now, string nonce)
    {
        (string Name, string Value)[] headers =
        [
            ("x-bili-accesskeyid", clientId),
            ("x-bili-content-md5", digest),
            ("x-bili-signature-method", "HMAC-SHA256"),
            ("x-bili-signature-nonce", nonce),
            ("x-bili-signature-version", "2.0"),
            ("x-bili-timestamp", FormattableString.Invariant($"{now.ToUnixTimeSeconds()}")),
        ];
        return [.. headers.OrderBy(h => h.Name, StringComparer.Ordinal)];
    }

    /// <summary>What stands in <c>Authorization</c>: HMAC-SHA256 of the headers, lower-case hex.</summary>
    /// <param name="secret">The app's.</param>
    /// <param name="headers">As <see cref="Headers"/> gives them.</param>
    public static string Sign(string secret, IReadOnlyList<(string Name, string Value)> headers)
    {
        var signed = string.Join('\n', headers.Select(h => $"{h.Name}:{h.Value}"));
        return Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(signed)));
    }
}
