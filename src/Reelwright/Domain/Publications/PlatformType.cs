using System.Runtime.Serialization;

namespace Reelwright.Domain;

/// <summary>Where films are published (003 §8 <c>PlatformType</c>).</summary>
public enum PlatformType
{
    [EnumMember(Value = "bilibili")] Bilibili,
    [EnumMember(Value = "youtube")] YouTube,
    [EnumMember(Value = "tiktok")] TikTok,
    [EnumMember(Value = "weibo")] Weibo,
    [EnumMember(Value = "xiaohongshu")] Xiaohongshu,
}
