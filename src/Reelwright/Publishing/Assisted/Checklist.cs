using System.Globalization;
using Reelwright.Domain;
using Reelwright.Publishing.Pages;

namespace Reelwright.Publishing.Assisted;

/// <summary>What a person has to do on the platform's page, in the film's language.</summary>
internal static class Checklist
{
    public static string Of(ExportInput input)
    {
        var (post, page, cover) = (input.Post, PageRules.Of(input.Platform).Page, input.Cover is { Type: "image/png" } ? "cover.png" : "cover.jpg");
        var chinese = post.Language.Equals("zh", StringComparison.OrdinalIgnoreCase) || post.Language.StartsWith("zh-", StringComparison.OrdinalIgnoreCase);
        IEnumerable<string> steps = chinese
            ?
            [
                $"打开 {page} ，上传 video.mp4",
                .. input.Cover is null ? [] : new[] { $"上传封面 {cover}" },
                "粘贴标题（title.txt）和正文（caption.txt）",
                .. input.Subtitles is null ? [] : new[] { "如果页面支持，上传字幕 subtitles.srt" },
                .. AssistedCard.ByHand.Select(item => InChinese(item, post)),
                "发布后复制作品链接，粘贴回 Reelwright",
            ]
            :
            [
                $"Open {page} and upload video.mp4",
                .. input.Cover is null ? [] : new[] { $"Upload the cover {cover}" },
                "Paste the title (title.txt) and the text (caption.txt)",
                .. input.Subtitles is null ? [] : new[] { "Upload the subtitles subtitles.srt, if the page takes them" },
                .. AssistedCard.ByHand.Select(item => InEnglish(item, post)),
                "After posting, copy the link of the post and paste it into Reelwright",
            ];
        var head = chinese ? $"# 发布清单：{PlatformNames.InChinese(input.Platform)}" : $"# Checklist: {PlatformNames.Of(input.Platform)}";
        var said = chinese ? "没有接口能设置这些，请在平台页面上完成；页面没有的项目请跳过。" : "No interface can set these: do it on the platform's page. Skip what the page does not have.";
        return $"{head}\n\n{post.Title}\n\n{said}\n\n{string.Concat(steps.Select(s => $"- [ ] {s}\n"))}";
    }

    private static string InEnglish(string item, Post post) => item switch
    {
        "visibility" => $"Who may see it: {(post.Visibility ?? VisibilityType.Public).Word()}{(Time(post) is { } at ? $", to be released at {at}" : "")}",
        "comments" => $"Comments: {(post.AllowComments ? "on" : "off")}",
        "download" => $"Downloads: {(post.AllowDownload ? "allowed" : "not allowed")}",
        "age" => $"Age limit: {(post.AgeRestriction ? "adults only" : "none")}",
        "ai_declaration" => $"Declaration of what a machine made: {(post.MadeByAi ? "yes, made by AI" : "none needed")}",
        _ => "Location: only if you want to name one",
    };

    private static string InChinese(string item, Post post) => item switch
    {
        "visibility" => $"可见范围：{Seen(post)}{(Time(post) is { } at ? $"，发布时间 {at}" : "")}",
        "comments" => $"评论：{(post.AllowComments ? "开启" : "关闭")}",
        "download" => $"下载：{(post.AllowDownload ? "允许" : "不允许")}",
        "age" => $"年龄限制：{(post.AgeRestriction ? "仅限成年人" : "无")}",
        "ai_declaration" => $"内容声明：{(post.MadeByAi ? "包含 AI 生成内容" : "无需声明")}",
        _ => "位置：需要时再填写",
    };

    private static string Seen(Post post) => post.Visibility switch
    {
        VisibilityType.Private => "仅自己可见",
        VisibilityType.Unlisted => "不公开列出",
        VisibilityType.Scheduled => "定时发布",
        _ => "公开",
    };

    private static string? Time(Post post) => post.ReleaseAt?.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
