using System.Runtime.Serialization;

namespace Reelwright.Domain;

/// <summary>What a clean-up did with something on its list.</summary>
public enum CleanUpOutcome
{
    [EnumMember(Value = "removed")] Removed,
    [EnumMember(Value = "kept")] Kept,
}
