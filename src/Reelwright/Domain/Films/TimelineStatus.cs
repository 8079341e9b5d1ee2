using System.Runtime.Serialization;

namespace Reelwright.Domain;

/// <summary>Where a timeline stands.</summary>
public enum TimelineStatus
{
    /// <summary>An estimate and an empty list.</summary>
    [EnumMember(Value = "pending")] Pending,
    [EnumMember(Value = "processing")] Processing,
    [EnumMember(Value = "completed")] Completed,
    [EnumMember(Value = "failed")] Failed,
}
