using System.Runtime.Serialization;

namespace Reelwright.Domain;

/// <summary>Where one execution of an order stands.</summary>
public enum AttemptStatus
{
    /// <summary>Initializing.</summary>
    [EnumMember(Value = "PENDING")] Pending,

    /// <summary>Pictures, voices, timeline.</summary>
    [EnumMember(Value = "MEDIA_GENERATION")] MediaGeneration,

    /// <summary>Synthesis and finalizing.</summary>
    [EnumMember(Value = "VIDEO_COMPOSITION")] VideoComposition,
    [EnumMember(Value = "COMPLETED")] Completed,

    /// <summary>Ended without a film; <see cref="EndedAs"/> says whether by a person or by a fault.</summary>
    [EnumMember(Value = "FAILED")] Failed,
}
