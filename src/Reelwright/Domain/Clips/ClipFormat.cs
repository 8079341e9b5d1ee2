using System.Runtime.Serialization;

namespace Reelwright.Domain;

/// <summary>The container of a clip (004 <c>videos.output_format</c>).</summary>
public enum ClipFormat
{
    /// <summary>H.264, AAC.</summary>
    [EnumMember(Value = "mp4")] Mp4,

    /// <summary>VP9, Opus.</summary>
    [EnumMember(Value = "webm")] Webm,
}
