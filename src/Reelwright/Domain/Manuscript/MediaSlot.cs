using System.Runtime.Serialization;

namespace Reelwright.Domain;

/// <summary>The places of a sentence that media fill.</summary>
public enum MediaSlot
{
    [EnumMember(Value = "picture")] Picture,
    [EnumMember(Value = "voice")] Voice,

    /// <summary>A moving picture that plays instead of the still.</summary>
    [EnumMember(Value = "clip")] Clip,
}
