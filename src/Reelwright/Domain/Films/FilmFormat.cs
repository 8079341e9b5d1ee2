using System.Runtime.Serialization;

namespace Reelwright.Domain;

/// <summary>The container of a film.</summary>
public enum FilmFormat
{
    /// <summary>H.264 and AAC.</summary>
    [EnumMember(Value = "mp4")] Mp4,

    /// <summary>VP9 and Opus.</summary>
    [EnumMember(Value = "webm")] Webm,
}
