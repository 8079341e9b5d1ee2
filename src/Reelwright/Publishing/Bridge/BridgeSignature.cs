using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Reelwright.Publishing.Bridge;

/// <summary>Signs what goes to a bridge and comes back from it (publishing contract §8.2): HMAC-SHA256 of the seconds since 1970, a dot and the exact bytes of the body.</summary>
public static class BridgeSignature
{
    /// <summary>When it was signed: seconds since 1970.</summary>
    public const string TimestampHeader = "X-Timestamp";

    /// <summary><c>sha256=</c> and lower-case hex.</summary>
    public const string SignatureHeader = "X-Signature";

    /// <summary>The attempt: a bridge that has seen it answers as it did then and posts nothing.</summary>
    public const string KeyHeader = "X-Idempotency-Key";

    private const string Scheme = "sha256=";
    private static readonly TimeSpan Drift = TimeSpan.FromMinutes(5);

    /// <summary>An instant as it is signed.</summary>
    public static string Timestamp(DateTimeOffset now) => now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    /// <summary>The signature as it is sent.</summary>
    public static string Of(string secret, string timestamp, ReadOnlySpan<byte> body)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret));
        hmac.AppendData(Encoding.UTF8.GetBytes(timestamp + "."));
        hmac.AppendData(body);
        return Scheme + Convert.ToHexStringLower(hmac.GetHashAndReset());
    }

    /// <summary>Whether the other side has signed exactly this, not longer than five minutes ago or ahead. Takes as long for a wrong signature as for a right one.</summary>
    /// <param name="timestamp">As it came; null when it did not.</param>
    /// <param name="signature">As it came; null when it did not.</param>
    public static bool Verify(string secret, string? timestamp, ReadOnlySpan<byte> body, string? signature, DateTimeOffset now)
    {
        // With no secret everybody could sign.
        if (secret.Length == 0 || signature is null || !long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
        {
            return false;
        }

        var right = CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Of(secret, timestamp, body)), Encoding.UTF8.GetBytes(signature));
        return right && Math.Abs((decimal)now.ToUnixTimeSeconds() - seconds) <= (decimal)Drift.TotalSeconds;
    }
}
