using System.Runtime.Serialization;

namespace Reelwright.Domain;

/// <summary>Whether a sentence has its picture and voice.</summary>
public enum SentenceStatus
{
    [EnumMember(Value = "pending")] Pending,
    [EnumMember(Value = "processing")] Processing,

    /// <summary>Picture and voice are chosen and current.</summary>
    [EnumMember(Value = "completed")] Completed,
    [EnumMember(Value = "failed")] Failed,
}
