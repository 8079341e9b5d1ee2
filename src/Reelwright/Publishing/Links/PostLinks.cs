using System.Text.RegularExpressions;
using Reelwright.Base;
using Reelwright.Domain;

namespace Reelwright.Publishing.Links;

/// <summary>Reads the links people paste (publishing contract §8.3): alone, without their scheme, or amid the words an app shares with them.</summary>
public static partial class PostLinks
{
    private const int LongestText = 4000;

    /// <summary>The post a pasted text names. Errors: <c>link_unknown</c>.</summary>
    public static PostLink Read(string pasted) => Find(pasted) ?? throw new ReelException(
        "link_unknown", $"That is no link of a post: paste the address of the post itself, such as {string.Join(", ", Enum.GetValues<PlatformType>().Select(Sample))}.");

    /// <summary>The same, of one platform. Errors: <c>link_unknown</c>, <c>link_other_platform</c>.</summary>
    public static PostLink Read(string pasted, PlatformType platform)
    {
        var link = Find(pasted) ?? throw Unknown(platform, "That is no link of a post");
        return link.Platform == platform ? link : throw new ReelException(
            "link_other_platform", $"That is a link of {PlatformNames.Of(link.Platform)}, and this was posted at {PlatformNames.Of(platform)}: paste one such as {Sample(platform)}.");
    }

    /// <summary>The first post a text names; null when it names none.</summary>
    public static PostLink? Find(string pasted)
    {
        if (pasted.Length > LongestText)
        {
            return null;
        }

        var written = Written().Matches(pasted).Select(m => m.Value).ToList();
        return (written.Count > 0 ? written : pasted.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => "https://" + word))
            .Select(address => Uri.TryCreate(address.TrimEnd(".,;:!?)]}'".ToCharArray()), UriKind.Absolute, out var at) ? LinkForms.Of(at) : null)
            .FirstOrDefault(link => link is not null);
    }

    /// <summary>The link of a post by its id alone; null where that does not make one.</summary>
    public static PostLink? Of(PlatformType platform, string id) => platform switch
    {
        PlatformType.YouTube => Find("https://www.youtube.com/watch?v=" + Uri.EscapeDataString(id)),
        PlatformType.Bilibili => Find("https://www.bilibili.com/video/" + Uri.EscapeDataString(id)),
        PlatformType.Xiaohongshu => Find("https://www.xiaohongshu.com/explore/" + Uri.EscapeDataString(id)),
        // The author's name stands in the others.
        _ => null,
    };

    /// <summary>What a link of a platform looks like.</summary>
    public static string Sample(PlatformType platform) => platform switch
    {
        PlatformType.YouTube => "https://www.youtube.com/watch?v=AbCdEfGhIjK",
        PlatformType.TikTok => "https://www.tiktok.com/@name/video/7501234567890123456",
        PlatformType.Bilibili => "https://www.bilibili.com/video/BV1xx411c7mD",
        PlatformType.Weibo => "https://weibo.com/1234567890/AbCdEfGhI",
        _ => "https://www.xiaohongshu.com/explore/64a1b2c3d4e5f60718293a4b?xsec_token=…",
    };

    internal static ReelException Unknown(PlatformType platform, string what) => new("link_unknown", $"{what}: {PlatformNames.Of(platform)} has links such as {Sample(platform)}.");

    // Words of other scripts and their punctuation stand right behind an address that an app shares.
    [GeneratedRegex("""https?://[A-Za-z0-9._~:/?#\[\]@!$&'()*+,;=%-]+""", RegexOptions.IgnoreCase)]
    private static partial Regex Written();
}
