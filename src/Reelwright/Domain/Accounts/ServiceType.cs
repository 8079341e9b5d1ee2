using System.Runtime.Serialization;

namespace Reelwright.Domain;

/// <summary>What a maker account is for.</summary>
public enum ServiceType
{
    [EnumMember(Value = "image_generation")] ImageGeneration,
    [EnumMember(Value = "audio_generation")] AudioGeneration,
    [EnumMember(Value = "translation")] Translation,

    /// <summary>The local renderer that turns pictures and voices into a film.</summary>
    [EnumMember(Value = "video_synthesis")] VideoSynthesis,
    [EnumMember(Value = "text_generation")] TextGeneration,
    [EnumMember(Value = "transcription")] Transcription,

    /// <summary>Makes moving clips from text or a picture.</summary>
    [EnumMember(Value = "video_generation")] VideoGeneration,
}
