using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Reelwright.Features.Accounts;

/// <summary>Secrets that are shown once: of tokens and of links that work once. Only their hash is kept.</summary>
public static class Secret
{
    // 256 bits of chance need no slow hash.
    private const int Bytes = 32;

    // Lets a scanner of published code know one when it sees it.
    private const string Mark = "reel_";
    private const int Shown = 12;

    /// <summary>A new one: <c>reel_</c> and 43 letters.</summary>
    public static string New() => Mark + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>SHA-256 in hex.</summary>
    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    /// <summary>The first letters: enough to tell it from another, too few to guess it.</summary>
    public static string Hint(string secret) => secret[..Shown];
}
