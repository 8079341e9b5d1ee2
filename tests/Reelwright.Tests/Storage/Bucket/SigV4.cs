using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace Reelwright.Tests.Storage.Bucket;

/// <summary>Checks a request's AWS signature, version 4, and the checksums it carries.</summary>
internal sealed partial class SigV4(string keyId, string secret)
{
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(15);

    /// <summary>The error code it is refused with; null when all is right.</summary>
    /// <param name="target">Path and query as they were sent.</param>
    public string? Refusal(HttpRequest request, string target, byte[] body, DateTimeOffset now)
    {
        var said = Authorization().Match(request.Headers.Authorization.ToString());
        if (!said.Success)
        {
            return "AccessDenied";
        }

        if (!string.Equals(said.Groups["key"].Value, keyId, StringComparison.Ordinal))
        {
            return "InvalidAccessKeyId";
        }

        var date = request.Headers["x-amz-date"].ToString();
        if (!DateTimeOffset.TryParseExact(date, "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) || (at - now).Duration() > Skew)
        {
            return "RequestTimeTooSkewed";
        }

        var names = said.Groups["names"].Value.Split(';');
        // What is not signed could be changed on the way.
        var unsigned = request.Headers.Keys.Any(name => name.StartsWith("x-amz-", StringComparison.OrdinalIgnoreCase) && !names.Contains(name, StringComparer.OrdinalIgnoreCase));
        if (unsigned || !names.Contains("host", StringComparer.Ordinal))
        {
            return "AccessDenied";
        }

        var canonical = string.Join('\n', [request.Method, Path(target), Query(target), .. names.Select(name => $"{name}:{Value(request, name)}"), "", said.Groups["names"].Value, Value(request, "x-amz-content-sha256")]);
        var scope = said.Groups["scope"].Value;
        var toSign = $"AWS4-HMAC-SHA256\n{date}\n{scope}\n{Hex(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)))}";
        var key = scope.Split('/').Aggregate(Encoding.UTF8.GetBytes("AWS4" + secret), (last, part) => HMACSHA256.HashData(last, Encoding.UTF8.GetBytes(part)));
        if (!string.Equals(Hex(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(toSign))), said.Groups["signature"].Value, StringComparison.Ordinal))
        {
            return "SignatureDoesNotMatch";
        }

        return Sums(request, body);
    }

    private static string? Sums(HttpRequest request, byte[] body)
    {
        // Chunks with signatures between them, and bodies nobody vouches for, are refused here: we send neither.
        if (!string.Equals(Value(request, "x-amz-content-sha256"), Hex(SHA256.HashData(body)), StringComparison.Ordinal))
        {
            return "XAmzContentSHA256Mismatch";
        }

        var sum = Value(request, "x-amz-checksum-sha256");
        return sum.Length > 0 && !string.Equals(sum, Convert.ToBase64String(SHA256.HashData(body)), StringComparison.Ordinal) ? "BadDigest" : null;
    }

    private static string Path(string target) => target.Split('?')[0];

    private static string Query(string target) => target.Contains('?', StringComparison.Ordinal)
        ? string.Join('&', target[(target.IndexOf('?', StringComparison.Ordinal) + 1)..].Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Contains('=', StringComparison.Ordinal) ? pair : pair + "=").Order(StringComparer.Ordinal))
        : "";

    private static string Value(HttpRequest request, string name) =>
        Blanks().Replace(string.Join(',', request.Headers[name].Select(value => value!.Trim())), " ");

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);

    [GeneratedRegex("^AWS4-HMAC-SHA256 Credential=(?<key>[^/]+)/(?<scope>[^,]+), ?SignedHeaders=(?<names>[^,]+), ?Signature=(?<signature>[0-9a-f]{64})$", RegexOptions.ExplicitCapture)]
    private static partial Regex Authorization();

    [GeneratedRegex(" +")]
    private static partial Regex Blanks();
}
