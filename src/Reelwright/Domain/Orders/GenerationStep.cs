using System.Runtime.Serialization;

namespace Reelwright.Domain;

/// <summary>The six steps of making a chapter's video; also the stages an attempt is worked in.</summary>
public enum GenerationStep
{
    [EnumMember(Value = "initializing")] Initializing,
    [EnumMember(Value = "image_generation")] ImageGeneration,
    [EnumMember(Value = "audio_generation")] AudioGeneration,
    [EnumMember(Value = "timeline_processing")] TimelineProcessing,
    [EnumMember(Value = "video_synthesis")] VideoSynthesis,
    [EnumMember(Value = "finalizing")] Finalizing,
}
