using System.Runtime.Serialization;

namespace Reelwright.Domain;

/// <summary>What kind of file an asset is.</summary>
public enum AssetType
{
    [EnumMember(Value = "IMAGE")] Image,

    /// <summary>A voice line, music, or a film's sound.</summary>
    [EnumMember(Value = "AUDIO")] Audio,
    [EnumMember(Value = "VIDEO_CLIP")] VideoClip,

    /// <summary>Subtitles, title cards, the visible mark of AI-made content.</summary>
    [EnumMember(Value = "TEXT_OVERLAY")] TextOverlay,
}
