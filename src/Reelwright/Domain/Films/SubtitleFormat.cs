using System.Runtime.Serialization;

namespace Reelwright.Domain;

/// <summary>The subtitle file a timeline's address names; both always exist.</summary>
public enum SubtitleFormat
{
    [EnumMember(Value = "srt")] Srt,
    [EnumMember(Value = "vtt")] Vtt,
}
