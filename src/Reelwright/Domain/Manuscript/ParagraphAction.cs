using System.Runtime.Serialization;

namespace Reelwright.Domain;

/// <summary>What becomes of a paragraph.</summary>
public enum ParagraphAction
{
    /// <summary>Spoken as written.</summary>
    [EnumMember(Value = "keep")] Keep,

    /// <summary>Spoken as edited.</summary>
    [EnumMember(Value = "edit")] Edit,

    /// <summary>Hidden; can be restored.</summary>
    [EnumMember(Value = "delete")] Delete,

    /// <summary>Shown, not spoken.</summary>
    [EnumMember(Value = "ignore")] Ignore,
}
