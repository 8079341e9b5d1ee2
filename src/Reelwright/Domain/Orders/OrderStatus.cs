using System.Runtime.Serialization;

namespace Reelwright.Domain;

/// <summary>Where an order stands.</summary>
public enum OrderStatus
{
    [EnumMember(Value = "pending")] Pending,
    [EnumMember(Value = "processing")] Processing,
    [EnumMember(Value = "paused")] Paused,
    [EnumMember(Value = "completed")] Completed,
    [EnumMember(Value = "failed")] Failed,
    [EnumMember(Value = "cancelled")] Cancelled,
}
