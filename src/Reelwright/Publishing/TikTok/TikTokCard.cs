using Reelwright.Domain;

namespace Reelwright.Publishing.TikTok;

/// <summary>What TikTok's Content Posting API can do (contract §1, §2.6, §2.7, §4.9).</summary>
internal static class TikTokCard
{
    public const string Name = "TikTok";
    public const int MostCaption = 2200;
    public const int MostAtOnce = 20;

    /// <summary>Where TikTok is.</summary>
    public static readonly PlatformAddresses Usual = new("https://www.tiktok.com", "https://open.tiktokapis.com", "https://open.tiktokapis.com", "https://open-upload.tiktokapis.com");

    public static readonly PlatformCard Card = new()
    {
        Platform = PlatformType.TikTok,
        Route = PublishingRoute.Official,
        Name = Name,
        Condition = "Until TikTok has audited your app, it posts only for yourself, from accounts that are private, of at most five people a day.",
        Scopes = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
        {
            ["post"] = ["user.info.basic", "user.info.profile", "video.publish", "video.upload"],
            ["numbers"] = ["video.list"],
        },
        Visibilities = [VisibilityType.Public, VisibilityType.Private],
        UsualVisibility = null,
        Comments = true,
        AiLabel = true,
        Texts = [new TextLimit("caption", "utf16", MostCaption)],
        Fields = TikTokFields.All,
        Numbers = ["views", "likes", "comments", "shares"],
        MetricsAtOnce = MostAtOnce,
        PostsADay = 15,
        ByHand = ["allow_download", "age_restriction"],
    };
}
