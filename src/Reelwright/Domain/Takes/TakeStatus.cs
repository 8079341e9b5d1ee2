using System.Runtime.Serialization;

namespace Reelwright.Domain;

/// <summary>Where a take stands (000 <c>video_generations.status</c>).</summary>
public enum TakeStatus
{
    [EnumMember(Value = "pending")] Pending,
    [EnumMember(Value = "processing")] Processing,
    [EnumMember(Value = "completed")] Completed,
    [EnumMember(Value = "failed")] Failed,
}
