using System.Runtime.Serialization;

namespace Reelwright.Domain;

/// <summary>Where a publication stands, coarsely (003 §8): it follows <see cref="PublicationState"/>.</summary>
public enum PublicationStatus
{
    [EnumMember(Value = "pending")] Pending,
    [EnumMember(Value = "publishing")] Publishing,
    [EnumMember(Value = "published")] Published,
    [EnumMember(Value = "failed")] Failed,
    [EnumMember(Value = "cancelled")] Cancelled,
}
