using Reelwright.Domain;

namespace Reelwright.Publishing.YouTube;

/// <summary>What YouTube can do and how much it takes (contract 2.6, 2.7, 3).</summary>
internal static class YouTubeCard
{
    public const int MostTitle = 100;
    public const int MostDescription = 5000;
    public const int MostTags = 500;
    public const int MostAtOnce = 50;
    public const long MostBytes = 256L << 30;

    // Since September 2026 it says 50 MB; this much it has always taken.
    public const long MostCover = 2 << 20;

    // What the newest plan gives a person's app; YouTube has changed it three times in a year.
    private const int PostsADay = 100;

    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);
    public static readonly TimeSpan LongestUnverified = TimeSpan.FromMinutes(15);

    public static PlatformCard Card { get; } = new()
    {
        Platform = PlatformType.YouTube,
        Route = PublishingRoute.Official,
        Name = YouTubeLine.Platform,
        Condition = "Until Google has audited the API project of the app, YouTube makes every film private that comes through it.",
        Scopes = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { ["post"] = YouTubeScopes.All, ["numbers"] = [YouTubeScopes.Read] },
        Visibilities = [VisibilityType.Public, VisibilityType.Private, VisibilityType.Unlisted, VisibilityType.Scheduled],
        AiLabel = true,
        Covers = true,
        Texts = [new("title", "utf16", MostTitle), new("description", "utf8_bytes", MostDescription), new("tags", "tag_characters", MostTags)],
        Fields = YouTubeFields.All,
        Numbers = ["views", "likes", "comments"],
        MetricsAtOnce = MostAtOnce,
        PostsADay = PostsADay,
        ByHand = ["allow_comments", "allow_download", "age_restriction"],
    };

    /// <summary>Who may see it, also when nobody chose.</summary>
    public static VisibilityType Wanted(Post post) => post.Visibility ?? Card.UsualVisibility!.Value;
}
