using Reelwright.Domain;

namespace Reelwright.Publishing;

/// <summary>What people call the platforms.</summary>
internal static class PlatformNames
{
    public static string Of(PlatformType platform) => platform switch
    {
        PlatformType.YouTube => "YouTube",
        PlatformType.TikTok => "TikTok",
        PlatformType.Bilibili => "Bilibili",
        PlatformType.Weibo => "Weibo",
        _ => "Xiaohongshu",
    };

    public static string InChinese(PlatformType platform) => platform switch
    {
        PlatformType.Bilibili => "哔哩哔哩",
        PlatformType.Weibo => "微博",
        PlatformType.Xiaohongshu => "小红书",
        _ => Of(platform),
    };
}
