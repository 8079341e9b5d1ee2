using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Reelwright.Tests.Publishing.Fakes;

/// <summary>What YouTube refuses of a film that is about to be uploaded.</summary>
internal static class FakeYouTubeRules
{
    /// <summary>Categories, and whether a film may be put into each.</summary>
    public static IReadOnlyList<(string Id, string Title, bool Assignable)> Categories { get; } = [("1", "Film & Animation", true), ("22", "People & Blogs", true), ("18", "Short Movies", false)];

    private static readonly string[] Snippet = ["title", "description", "tags", "categoryId", "defaultLanguage", "defaultAudioLanguage"];
    private static readonly string[] Switches = ["embeddable", "publicStatsViewable", "selfDeclaredMadeForKids", "containsSyntheticMedia"];

    /// <summary>The reason; null when it is taken.</summary>
    public static string? Refuse(JsonNode said, HashSet<string> parts)
    {
        if (said is not JsonObject body || !parts.SetEquals(body.Select(m => m.Key)) || body["snippet"] is not JsonObject snippet || body["status"] is not JsonObject status
            || snippet.Any(m => !Snippet.Contains(m.Key, StringComparer.Ordinal))
            || status.Any(m => !Switches.Contains(m.Key, StringComparer.Ordinal) && m.Key is not ("privacyStatus" or "publishAt" or "license"))
            || Switches.Any(s => status[s] is { } on && on.GetValueKind() is not (JsonValueKind.True or JsonValueKind.False)))
        {
            return "invalidVideoMetadata";
        }

        var (title, description) = ((string?)snippet["title"] ?? "", (string?)snippet["description"] ?? "");
        var tags = snippet["tags"] is JsonArray list ? list.Select(t => (string)t!).ToList() : [];
        var (privacy, publishAt) = ((string?)status["privacyStatus"], (string?)status["publishAt"]);
        return title.Trim().Length == 0 || title.Length > 100 || title.AsSpan().ContainsAny('<', '>') ? "invalidTitle"
            : Encoding.UTF8.GetByteCount(description) > 5000 || description.AsSpan().ContainsAny('<', '>') ? "invalidDescription"
            : tags.Exists(t => t.Length == 0) || string.Join(',', tags.Select(t => t.Contains(' ', StringComparison.Ordinal) ? $"\"{t}\"" : t)).Length > 500 ? "invalidTags"
            : !Categories.Any(c => c.Assignable && string.Equals(c.Id, (string?)snippet["categoryId"], StringComparison.Ordinal)) ? "invalidCategoryId"
            : privacy is not ("public" or "private" or "unlisted") || (string?)status["license"] is not ("youtube" or "creativeCommon" or null) ? "invalidVideoMetadata"
            : publishAt is not null && (privacy is not "private" || !DateTimeOffset.TryParseExact(publishAt, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _)) ? "invalidPublishAt"
            : null;
    }
}
