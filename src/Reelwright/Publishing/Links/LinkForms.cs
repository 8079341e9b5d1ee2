using System.Text.RegularExpressions;
using System.Web;
using Reelwright.Domain;

namespace Reelwright.Publishing.Links;

/// <summary>Which addresses of which hosts name a post, or lead to one.</summary>
internal static partial class LinkForms
{
    private const string MayNotOpen = "The link has no xsec_token, and may not open for others: copy it by the share button of the post.";

    /// <summary>The post; null when it names none.</summary>
    public static PostLink? Of(Uri at)
    {
        if (at.Scheme is not ("http" or "https") || !at.IsDefaultPort || at.UserInfo.Length > 0)
        {
            return null;
        }

        var path = "/" + string.Join('/', at.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Uri.UnescapeDataString));
        return at.Host switch
        {
            "youtube.com" or "www.youtube.com" or "m.youtube.com" => Watch(path is "/watch" ? "/live/" + Query(at, "v") : path),
            "youtu.be" => Watch("/live" + path),
            "tiktok.com" or "www.tiktok.com" or "m.tiktok.com" => Named(PlatformType.TikTok, TikTokPath().Match(path), m => $"https://www.tiktok.com/@{m.Groups["user"].Value}/video/{m.Groups["id"].Value}"),
            "bilibili.com" or "www.bilibili.com" or "m.bilibili.com" => Named(PlatformType.Bilibili, BilibiliPath().Match(path), m => $"https://www.bilibili.com/video/{m.Groups["id"].Value}"),
            "weibo.com" or "www.weibo.com" => Named(PlatformType.Weibo, WeiboPath().Match(path), m => "https://weibo.com" + m.Value),
            "m.weibo.cn" => Named(PlatformType.Weibo, MobilePath().Match(path), m => $"https://m.weibo.cn/status/{m.Groups["id"].Value}"),
            "video.weibo.com" => path is "/show" ? Named(PlatformType.Weibo, WeiboObject().Match(Query(at, "fid")), m => $"https://video.weibo.com/show?fid={m.Value}") : null,
            "xiaohongshu.com" or "www.xiaohongshu.com" => Note(at, NotePath().Match(path)),
            "vm.tiktok.com" or "vt.tiktok.com" => Shortened(PlatformType.TikTok, at.Host, path),
            "b23.tv" => Shortened(PlatformType.Bilibili, at.Host, path),
            "xhslink.com" => Shortened(PlatformType.Xiaohongshu, at.Host, path),
            _ => null,
        };
    }

    private static PostLink? Watch(string path) => Named(PlatformType.YouTube, WatchPath().Match(path), m => $"https://www.youtube.com/watch?v={m.Groups["id"].Value}");

    private static PostLink? Note(Uri at, Match path)
    {
        var token = NoteToken().Match(Query(at, "xsec_token"));
        var link = Named(PlatformType.Xiaohongshu, path, m => $"https://www.xiaohongshu.com/explore/{m.Groups["id"].Value}" + (token.Success ? "?xsec_token=" + Uri.EscapeDataString(token.Value) : ""));
        return link is null || token.Success ? link : link with { Warning = MayNotOpen };
    }

    private static PostLink? Named(PlatformType platform, Match match, Func<Match, string> address) => match.Success ? new PostLink(platform, match.Groups["id"].Value, address(match)) : null;

    private static PostLink? Shortened(PlatformType platform, string host, string path) => ShortPath().IsMatch(path) ? new PostLink(platform, null, $"https://{host}{path}") : null;

    private static string Query(Uri at, string name) => HttpUtility.ParseQueryString(at.Query)[name] ?? "";

    [GeneratedRegex(@"\A/(?:live|shorts)/(?<id>[A-Za-z0-9_-]{11})\z")]
    private static partial Regex WatchPath();

    [GeneratedRegex(@"\A/@(?<user>[A-Za-z0-9._-]{1,64})/video/(?<id>[0-9]{1,20})\z")]
    private static partial Regex TikTokPath();

    [GeneratedRegex(@"\A/video/(?<id>BV[0-9A-Za-z]{10}|av[0-9]{1,20})\z")]
    private static partial Regex BilibiliPath();

    [GeneratedRegex(@"\A/(?:[0-9]{1,20}/(?<id>[0-9A-Za-z]{1,32})|tv/show/(?<id>[0-9A-Za-z:_-]{1,64}))\z")]
    private static partial Regex WeiboPath();

    [GeneratedRegex(@"\A/(?:status|detail)/(?<id>[0-9A-Za-z]{1,32})\z")]
    private static partial Regex MobilePath();

    [GeneratedRegex(@"\A(?<id>[0-9A-Za-z:_-]{1,64})\z")]
    private static partial Regex WeiboObject();

    [GeneratedRegex(@"\A/(?:explore|discovery/item|red_video|user/profile/[0-9A-Za-z]{1,64})/(?<id>[0-9A-Za-z]{1,64})\z")]
    private static partial Regex NotePath();

    [GeneratedRegex(@"\A[A-Za-z0-9_=+/-]{1,256}\z")]
    private static partial Regex NoteToken();

    [GeneratedRegex(@"\A(?:/[A-Za-z0-9_-]{1,64}){1,4}\z")]
    private static partial Regex ShortPath();
}
