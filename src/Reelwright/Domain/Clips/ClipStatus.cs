using System.Runtime.Serialization;

namespace Reelwright.Domain;

/// <summary>Where a clip stands (004 <c>videos.status</c>).</summary>
public enum ClipStatus
{
    [EnumMember(Value = "queued")] Queued,
    [EnumMember(Value = "processing")] Processing,
    [EnumMember(Value = "completed")] Completed,
    [EnumMember(Value = "failed")] Failed,
}
