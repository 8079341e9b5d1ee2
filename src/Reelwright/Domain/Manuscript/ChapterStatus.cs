using System.Runtime.Serialization;

namespace Reelwright.Domain;

/// <summary>Where a chapter stands. Pending is the one unconfirmed state.</summary>
public enum ChapterStatus
{
    [EnumMember(Value = "pending")] Pending,
    [EnumMember(Value = "confirmed")] Confirmed,
    [EnumMember(Value = "processing")] Processing,
    [EnumMember(Value = "completed")] Completed,
    [EnumMember(Value = "failed")] Failed,
}
