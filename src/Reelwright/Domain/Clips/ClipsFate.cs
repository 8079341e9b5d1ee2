using System.Runtime.Serialization;

namespace Reelwright.Domain;

/// <summary>What becomes of clips when the project or chapter they belong to is thrown away.</summary>
public enum ClipsFate
{
    /// <summary>They stay, and belong to nothing once it is gone for good.</summary>
    [EnumMember(Value = "keep")] Keep,

    /// <summary>They are thrown away with it, and come back with it.</summary>
    [EnumMember(Value = "delete")] Delete,
}
