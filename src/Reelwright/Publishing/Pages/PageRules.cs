using Reelwright.Domain;
using static Reelwright.Domain.VisibilityType;

namespace Reelwright.Publishing.Pages;

/// <summary>What a platform's own page takes from whoever posts there by hand (publishing contract §2.6 and §2.7).</summary>
internal sealed record PageRules
{
    /// <summary>The page on which posts are made.</summary>
    public required string Page { get; init; }

    /// <summary>Who may see a post, as far as the page lets one choose.</summary>
    public required IReadOnlyList<VisibilityType> Visibilities { get; init; }

    /// <summary>Null where the page has none.</summary>
    public TextLimit? Title { get; init; }
    public bool TitleNeeded { get; init; }

    /// <summary>Of the text beside the film; of all that is pasted there when <see cref="TagsInside"/>.</summary>
    public required TextLimit Body { get; init; }

    /// <summary>Whether tags are written into that text.</summary>
    public bool TagsInside { get; init; }

    /// <summary>Null where nothing is known.</summary>
    public TextLimit? Tags { get; init; }

    /// <summary>Characters of one tag; null where nothing is known.</summary>
    public int? LongestTag { get; init; }

    /// <summary>The platform takes no angle brackets.</summary>
    public bool NoAngles { get; init; }

    /// <summary>Bytes a film may have; null where it depends on the account.</summary>
    public long? MostBytes { get; init; }

    /// <summary>How long a film may be; null where it depends on the account.</summary>
    public TimeSpan? Longest { get; init; }

    /// <summary>Pixels each side may have; null where nothing is known.</summary>
    public (int Least, int Most)? Sides { get; init; }
    public bool CoverNeeded { get; init; }

    /// <summary>Bytes a cover may have; null where nothing is known.</summary>
    public long? CoverBytes { get; init; }

    /// <summary>The rules of a platform.</summary>
    public static PageRules Of(PlatformType platform) => platform switch
    {
        PlatformType.Weibo => new()
        {
            Page = "https://weibo.com", Visibilities = [Public, Private, Scheduled],
            Title = new TextLimit("title", "utf16", 30), Body = new TextLimit("description", "utf16", 2000), TagsInside = true,
            CoverNeeded = true, CoverBytes = 4_999_999,
        },
        PlatformType.Xiaohongshu => new()
        {
            Page = "https://creator.xiaohongshu.com/publish/publish", Visibilities = [Public, Private, Scheduled],
            Title = new TextLimit("title", "half_width", 20), Body = new TextLimit("description", "utf16", 1000), TagsInside = true, Tags = new TextLimit("tags", "tag_count", 10),
            MostBytes = 1_000_000_000, Longest = TimeSpan.FromHours(1),
        },
        PlatformType.Bilibili => new()
        {
            Page = "https://member.bilibili.com/platform/upload/video/frame", Visibilities = [Public, Private, Scheduled],
            Title = new TextLimit("title", "utf16", 80), TitleNeeded = true, Body = new TextLimit("description", "utf16", 2000), Tags = new TextLimit("tags", "tag_count", 10), LongestTag = 20,
            CoverBytes = 5_000_000,
        },
        PlatformType.YouTube => new()
        {
            Page = "https://www.youtube.com/upload", Visibilities = [Public, Unlisted, Private, Scheduled],
            Title = new TextLimit("title", "utf16", 100), TitleNeeded = true, Body = new TextLimit("description", "utf8_bytes", 5000), Tags = new TextLimit("tags", "tag_characters", 500), NoAngles = true,
            MostBytes = 256_000_000_000, Longest = TimeSpan.FromHours(12), CoverBytes = 2_000_000,
        },
        _ => new()
        {
            Page = "https://www.tiktok.com/upload", Visibilities = [Public, Private],
            Body = new TextLimit("description", "utf16", 2200), TagsInside = true,
            MostBytes = 4_000_000_000, Longest = TimeSpan.FromMinutes(10), Sides = (360, 4096),
        },
    };
}
