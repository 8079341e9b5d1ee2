using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Reelwright.Domain;

namespace Reelwright.Publishing.Bridge;

/// <summary>What a bridge is told to post (publishing contract §8.2, which names the members).</summary>
internal static class BridgeBody
{
    /// <summary>The post's own option that says the bridge honours the idempotency key: not for the platform.</summary>
    public const string Idempotent = "idempotent";

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The bytes that are signed and sent.</summary>
    public static byte[] Of(PlatformType platform, PostWork work, string film, string? cover)
    {
        var post = work.Post;
        var options = new JsonObject(post.Options.Where(o => o.Key is not Idempotent).OrderBy(o => o.Key, StringComparer.Ordinal).Select(o => KeyValuePair.Create<string, JsonNode?>(o.Key, o.Value)))
        {
            ["allowComments"] = post.AllowComments,
            ["allowDownload"] = post.AllowDownload,
            ["ageRestriction"] = post.AgeRestriction,
            ["madeByAi"] = post.MadeByAi,
            ["language"] = post.Language,
        };
        return Encoding.UTF8.GetBytes(new JsonObject
        {
            ["event"] = "publish.requested",
            ["attemptId"] = work.Journal.Attempt.ToString(),
            ["platform"] = platform.Word(),
            ["account"] = work.Access.Id,
            ["title"] = post.Title,
            ["description"] = post.Description,
            ["tags"] = new JsonArray([.. post.Tags.Select(t => JsonValue.Create(t))]),
            ["visibility"] = (post.Visibility ?? VisibilityType.Public).Word(),
            ["scheduleUtc"] = post.ReleaseAt?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            ["video"] = new JsonObject { ["url"] = film, ["sha256"] = post.Film.Digest, ["bytes"] = post.Film.Bytes },
            ["cover"] = cover is null ? null : new JsonObject { ["url"] = cover },
            ["options"] = options,
        }.ToJsonString(Readable));
    }
}
