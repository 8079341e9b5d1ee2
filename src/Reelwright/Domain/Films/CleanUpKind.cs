using System.Runtime.Serialization;

namespace Reelwright.Domain;

/// <summary>What a clean-up removes.</summary>
public enum CleanUpKind
{
    /// <summary>A cached part of films.</summary>
    [EnumMember(Value = "part")] Part,
    [EnumMember(Value = "asset")] Asset,

    /// <summary>A film's file: its row stays.</summary>
    [EnumMember(Value = "film")] Film,
}
