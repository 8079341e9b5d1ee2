using System.Security.Cryptography;
using System.Text;

namespace Reelwright.Publishing;

/// <summary>Proof that whoever brings a code asked for it (RFC 7636).</summary>
public static class Pkce
{
    /// <summary>A new verifier: 43 characters.</summary>
    public static string Verifier() => Url(RandomNumberGenerator.GetBytes(32));

    /// <summary>The challenge as RFC 7636 writes it.</summary>
    public static string Challenge(string verifier) => Url(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)));

    /// <summary>The challenge in lower-case hex, as TikTok wants it of programs that listen on this machine.</summary>
    public static string HexChallenge(string verifier) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)));

    private static string Url(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
