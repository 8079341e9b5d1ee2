using System.Runtime.Serialization;

namespace Reelwright.Domain;

/// <summary>How a picture's video stands (001 <c>image_video_status.video_status</c>).</summary>
public enum ImageVideo
{
    [EnumMember(Value = "none")] None,
    [EnumMember(Value = "pending")] Pending,
    [EnumMember(Value = "processing")] Processing,
    [EnumMember(Value = "completed")] Completed,
    [EnumMember(Value = "failed")] Failed,
}
