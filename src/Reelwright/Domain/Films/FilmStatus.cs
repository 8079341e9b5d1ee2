using System.Runtime.Serialization;

namespace Reelwright.Domain;

/// <summary>Where a film stands.</summary>
public enum FilmStatus
{
    [EnumMember(Value = "PENDING")] Pending,

    /// <summary>Since its attempt began to make media.</summary>
    [EnumMember(Value = "GENERATING")] Generating,

    /// <summary>The file is stored and its facts were read from it.</summary>
    [EnumMember(Value = "COMPLETED")] Completed,
    [EnumMember(Value = "FAILED")] Failed,
}
