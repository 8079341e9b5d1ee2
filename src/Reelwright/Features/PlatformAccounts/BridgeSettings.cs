using System.Buffers.Text;
using System.Security.Cryptography;
using Reelwright.Base;

namespace Reelwright.Features.PlatformAccounts;

/// <summary>Where a tool of the person's own listens, and by what it knows us.</summary>
internal static class BridgeSettings
{
    private const int ShortestSecret = 16;
    private const int LongestSecret = 500;
    private const int Made = 32;
    private const int UrlLength = 500;

    /// <summary>A secret nobody can guess.</summary>
    public static string NewSecret() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Made));

    /// <summary>The address. Errors: <c>bridge_invalid</c>.</summary>
    public static string Url(string? said) => said?.Trim() is { Length: > 0 and <= UrlLength } url && Uri.TryCreate(url, UriKind.Absolute, out var at) && at is { Scheme: "https" or "http", UserInfo.Length: 0, Fragment.Length: 0 } ? url
        : throw new ReelException("bridge_invalid", "url: say where the tool listens, such as https://bridge.example.org/publish, without a name or a password in it.");

    /// <summary>The secret. Errors: <c>bridge_invalid</c>.</summary>
    public static string Secret(string said) => said.Trim() is { Length: >= ShortestSecret and <= LongestSecret } secret ? secret
        : throw new ReelException("bridge_invalid", $"secret: {ShortestSecret} to {LongestSecret} characters are needed; leave it out to have one made.");
}
