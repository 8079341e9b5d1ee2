using System.Globalization;
using System.Text.Json.Nodes;
using Reelwright.Domain;

namespace Reelwright.Publishing.YouTube;

/// <summary>What YouTube is told of a film before its bytes (contract 3.2, 3.4).</summary>
internal static class YouTubeBody
{
    /// <summary>The top-level members of <see cref="Of"/>: YouTube takes only what is named in the address.</summary>
    public const string Parts = "snippet,status";

    public static JsonObject Of(Post post)
    {
        var wanted = YouTubeCard.Wanted(post);
        var status = new JsonObject
        {
            // Released later is private until then.
            ["privacyStatus"] = wanted switch { VisibilityType.Public => "public", VisibilityType.Unlisted => "unlisted", _ => "private" },
            ["embeddable"] = post.On(YouTubeFields.Embeddable),
            ["license"] = post.Chosen(YouTubeFields.License),
            ["publicStatsViewable"] = post.On(YouTubeFields.Stats),
            ["selfDeclaredMadeForKids"] = post.On(YouTubeFields.Kids),
            ["containsSyntheticMedia"] = post.MadeByAi,
        };
        if (wanted is VisibilityType.Scheduled && post.ReleaseAt is { } release)
        {
            status["publishAt"] = release.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        }

        return new JsonObject
        {
            ["snippet"] = new JsonObject
            {
                ["title"] = post.Title,
                ["description"] = post.Description,
                ["tags"] = new JsonArray([.. post.Tags.Select(t => JsonValue.Create(t))]),
                ["categoryId"] = post.Chosen(YouTubeFields.Category),
                ["defaultAudioLanguage"] = post.Language,
            },
            ["status"] = status,
        };
    }
}
