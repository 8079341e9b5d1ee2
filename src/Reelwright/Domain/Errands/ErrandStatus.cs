using System.Runtime.Serialization;

namespace Reelwright.Domain;

/// <summary>Where an errand stands.</summary>
public enum ErrandStatus
{
    [EnumMember(Value = "pending")] Pending,
    [EnumMember(Value = "processing")] Processing,
    [EnumMember(Value = "completed")] Completed,
    [EnumMember(Value = "failed")] Failed,
}
