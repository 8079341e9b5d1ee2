using System.Runtime.Serialization;

namespace Reelwright.Domain;

/// <summary>Why an attempt ended without a film.</summary>
public enum EndedAs
{
    [EnumMember(Value = "paused")] Paused,
    [EnumMember(Value = "cancelled")] Cancelled,
    [EnumMember(Value = "failed")] Failed,
}
