using System.Runtime.Serialization;

namespace Reelwright.Domain;

/// <summary>What is posted.</summary>
public enum VideoKind
{
    [EnumMember(Value = "film")] Film,
    [EnumMember(Value = "clip")] Clip,
}
