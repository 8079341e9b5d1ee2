using System.Text.Json;
using System.Text.Json.Nodes;

namespace Reelwright.Publishing.TikTok;

/// <summary>What TikTok tells by itself (contract §4.11). It comes at least once and late: a reason to look, never a fact.</summary>
/// <param name="User">Whose account it is about; null when it is not said.</param>
/// <param name="Task">The post it is about, as <c>publish_id</c>; null where it is about none.</param>
public sealed record TikTokEvent(string Name, string? User, string? Task)
{
    /// <summary>A person took back what they had allowed.</summary>
    public const string Removed = "authorization.removed";

    /// <summary>Reads one; null of what is none.</summary>
    public static TikTokEvent? Read(ReadOnlySpan<byte> body)
    {
        try
        {
            return JsonNode.Parse(body) is JsonObject told && Text(told, "event") is { } name
                ? new TikTokEvent(name, Text(told, "user_openid"), Text(told, "content") is { Length: > 0 } inner && JsonNode.Parse(inner) is JsonObject content ? Text(content, "publish_id") : null) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Text(JsonObject of, string name) => of[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
