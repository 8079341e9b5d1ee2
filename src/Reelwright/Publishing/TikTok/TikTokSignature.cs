using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Reelwright.Publishing.TikTok;

/// <summary>Tells whether a message that claims to come from TikTok does, and is not an old one sent again (contract §4.11).</summary>
public static class TikTokSignature
{
    /// <summary>Where it stands.</summary>
    public const string Header = "TikTok-Signature";

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    /// <summary>Whether the header is right for this body and not more than five minutes off.</summary>
    /// <param name="header">The value of <c>TikTok-Signature</c>: <c>t={unix seconds},s={hex}</c>.</param>
    /// <param name="body">The bytes as they came.</param>
    public static bool Holds(string? header, ReadOnlySpan<byte> body, string clientSecret, DateTimeOffset now)
    {
        var parts = (header ?? "").Split(',', StringSplitOptions.TrimEntries).Select(p => p.Split('=', 2)).Where(p => p.Length == 2).ToLookup(p => p[0], p => p[1], StringComparer.Ordinal);
        if (parts["t"].FirstOrDefault() is not { } time || parts["s"].FirstOrDefault() is not { } said
            || !long.TryParse(time, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            || Math.Abs(now.ToUnixTimeSeconds() - (double)seconds) > Window.TotalSeconds)
        {
            return false;
        }

        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(clientSecret));
        hash.AppendData(Encoding.ASCII.GetBytes(time + "."));
        hash.AppendData(body);
        return CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Convert.ToHexStringLower(hash.GetHashAndReset())), Encoding.ASCII.GetBytes(said));
    }
}
