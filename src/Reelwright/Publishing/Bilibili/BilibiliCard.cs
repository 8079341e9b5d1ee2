using Reelwright.Domain;

namespace Reelwright.Publishing.Bilibili;

/// <summary>What Bilibili's open platform can do, its limits and its own settings (contract 2.6, 2.7, 5A.6).</summary>
internal static class BilibiliCard
{
    public const string Category = "tid";
    public const string Copyright = "copyright";
    public const string Source = "source";
    public const string NoReprint = "no_reprint";
    public const string Repost = "2";
    public const int LongestTitle = 79;
    public const int LongestDescription = 249;
    public const int LongestTags = 199;

    public static readonly PlatformCard Card = new()
    {
        Platform = PlatformType.Bilibili,
        Route = PublishingRoute.Official,
        Name = BilibiliLine.Name,
        Condition = "Bilibili's open platform has to approve you as a developer, and your app, before it takes films from it.",
        Scopes = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { ["post"] = ["USER_INFO", "ARC_BASE"], ["numbers"] = ["ARC_DATA"] },
        Visibilities = [VisibilityType.Public],
        UsualVisibility = VisibilityType.Public,
        Covers = true,
        CoverNeeded = true,
        // How long an upload is kept is not written down.
        Ahead = TimeSpan.FromHours(1),
        Texts = [new TextLimit("title", "utf16", LongestTitle), new TextLimit("description", "utf16", LongestDescription), new TextLimit("tags", "utf16", LongestTags)],
        Fields =
        [
            new PostField(Category, "choice", "Category") { Needed = true, Hint = "Where Bilibili files the film." },
            new PostField(Copyright, "choice", "Whose work it is", "1") { Choices = ["1", Repost], Hint = "1: your own. 2: somebody else's, with its source." },
            new PostField(Source, "text", "Source") { Hint = "Where somebody else's work is from; needed with copyright 2." },
            new PostField(NoReprint, "switch", "No reposting", "false") { Hint = "A label that asks others not to post it again." },
        ],
        Numbers = ["views", "likes", "comments", "shares", "danmaku", "favorite", "coin"],
        MetricsAtOnce = 20,
        PostsADay = 5,
        ByHand = ["comments", "download", "age", "ai"],
    };

    /// <summary>A setting of a post, its usual value when nobody chose; null for none.</summary>
    public static string? Option(this Post post, string name) =>
        post.Options.GetValueOrDefault(name) is { Length: > 0 } chosen ? chosen : Card.Fields.First(f => string.Equals(f.Name, name, StringComparison.Ordinal)).Usual;
}
