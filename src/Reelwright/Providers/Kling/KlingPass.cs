using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Reelwright.Providers.Kling;

/// <summary>What Kling lets in accounts by that have two keys: a JWT signed by HS256.</summary>
public static class KlingPass
{
    // Seconds: as long as any call may wait, and from a little before now for clocks that differ.
    private const int Lasts = 1800;
    private const int Before = 5;

    /// <summary>One that is good for half an hour.</summary>
    /// <param name="key">The access key, which it names.</param>
    /// <param name="secret">The secret key, which signs it.</param>
    public static string Of(string key, string secret, DateTimeOffset now)
    {
        var at = now.ToUnixTimeSeconds();
        var said = $"{Part(new JsonObject { ["alg"] = "HS256", ["typ"] = "JWT" })}.{Part(new JsonObject { ["iss"] = key, ["exp"] = at + Lasts, ["nbf"] = at - Before })}";
        return $"{said}.{Base64Url.EncodeToString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(said)))}";
    }

    private static string Part(JsonObject part) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(part.ToJsonString()));
}
