using System.Runtime.Serialization;

namespace Reelwright.Domain;

/// <summary>How one shot becomes the next.</summary>
public enum Transition
{
    /// <summary>At once.</summary>
    [EnumMember(Value = "cut")] Cut,

    /// <summary>Through black: the shot before goes dark, this one comes out of it.</summary>
    [EnumMember(Value = "fade")] Fade,
}
