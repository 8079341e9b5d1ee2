using System.Runtime.Serialization;

namespace Reelwright.Domain;

/// <summary>What becomes of a post whose time came while nothing ran.</summary>
public enum MissedPolicy
{
    /// <summary>It is posted as soon as something runs.</summary>
    [EnumMember(Value = "catch_up")] CatchUp,

    /// <summary>It is left out.</summary>
    [EnumMember(Value = "skip")] Skip,
}
