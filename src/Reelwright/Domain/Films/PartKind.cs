using System.Runtime.Serialization;

namespace Reelwright.Domain;

/// <summary>What a cached part of a film is.</summary>
public enum PartKind
{
    [EnumMember(Value = "segment")] Segment,
    [EnumMember(Value = "sound")] Sound,
    [EnumMember(Value = "strip")] Strip,
    [EnumMember(Value = "music")] Music,
}
