using System.Text.RegularExpressions;
using Reelwright.Base;
using Reelwright.Domain;

namespace Reelwright.Features.Publications;

/// <summary>A link of a post that a person pastes (publishing contract §8.3).</summary>
/// <param name="Id">The platform's id of the post; null where the link is a short one.</param>
/// <param name="Address">Without what trackers add to it.</param>
internal sealed partial record PastedLink(string? Id, string Address)
{
    private const int LongestAddress = 500;

    private static readonly (PlatformType Platform, Regex Form)[] Forms =
    [
        (PlatformType.YouTube, YouTube()), (PlatformType.TikTok, TikTok()), (PlatformType.Bilibili, Bilibili()), (PlatformType.Weibo, Weibo()), (PlatformType.Xiaohongshu, Xiaohongshu()),
    ];

    /// <summary>Reads it. Errors: <c>link_unknown</c>, <c>link_other_platform</c>.</summary>
    public static PastedLink Read(string pasted, PlatformType platform)
    {
        foreach (var (of, form) in Forms)
        {
            if (form.Match(pasted.Trim()) is not { Success: true } match || match.Value.Length > LongestAddress)
            {
                continue;
            }

            return of == platform
                ? new PastedLink(match.Groups["id"] is { Success: true, Value: var id } ? id : null, "https://" + match.Groups["rest"].Value)
                : throw new ReelException("link_other_platform", $"That is a link of {of.Word()}, and this was posted at {platform.Word()}: paste the post's own.");
        }

        throw new ReelException("link_unknown", $"That is no link of a post at {platform.Word()}: paste the address of the post itself.");
    }

    [GeneratedRegex(@"^(https?://)?(?<rest>(((www|m)\.)?youtube\.com/(watch\?v=|shorts/|live/)|youtu\.be/)(?<id>[A-Za-z0-9_-]{11}))(?![A-Za-z0-9_-])", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex YouTube();

    [GeneratedRegex(@"^(https?://)?(?<rest>(((www|m)\.)?tiktok\.com/@[^/?#\s]+/video/(?<id>[0-9]{5,25}))|(vm|vt)\.tiktok\.com/[A-Za-z0-9]+)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TikTok();

    [GeneratedRegex(@"^(https?://)?(?<rest>(((www|m)\.)?bilibili\.com/video/(?<id>BV[0-9A-Za-z]{10}|av[0-9]+))|b23\.tv/[A-Za-z0-9]+)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Bilibili();

    [GeneratedRegex(@"^(https?://)?(?<rest>((www\.)?weibo\.com/tv/show/(?<id>[0-9:]+))|((www\.)?weibo\.com/[0-9]+/(?<id>[0-9A-Za-z]+))|(m\.weibo\.cn/(status|detail)/(?<id>[0-9A-Za-z]+)))", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Weibo();

    [GeneratedRegex(@"^(https?://)?(?<rest>((www\.)?xiaohongshu\.com/(explore|discovery/item)/(?<id>[0-9a-f]{24}))|xhslink\.com/[A-Za-z0-9/]+)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Xiaohongshu();
}
