using System.Runtime.Serialization;

namespace Reelwright.Domain;

/// <summary>What a person found at the platform.</summary>
public enum PostOutcome
{
    [EnumMember(Value = "posted")] Posted,
    [EnumMember(Value = "not_posted")] NotPosted,
}
