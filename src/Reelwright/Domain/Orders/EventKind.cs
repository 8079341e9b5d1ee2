using System.Runtime.Serialization;

namespace Reelwright.Domain;

/// <summary>What a progress event tells.</summary>
public enum EventKind
{
    [EnumMember(Value = "status")] Status,
    [EnumMember(Value = "step")] Step,
    [EnumMember(Value = "sentence")] Sentence,
    [EnumMember(Value = "note")] Note,
}
