using System.Runtime.Serialization;

namespace Reelwright.Domain;

/// <summary>What a progress event tells.</summary>
public enum EventKind
{
    [EnumMember(Value = "status")] Status,
    [EnumMember(Value = "step")] Step,
    [EnumMember(Value = "made")] Made,
    [EnumMember(Value = "failed")] Failed,
    [EnumMember(Value = "note")] Note,
}
