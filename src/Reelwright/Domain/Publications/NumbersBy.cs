using System.Runtime.Serialization;

namespace Reelwright.Domain;

/// <summary>What the numbers of posts are added up by.</summary>
public enum NumbersBy
{
    [EnumMember(Value = "film")] Film,
    [EnumMember(Value = "chapter")] Chapter,
    [EnumMember(Value = "project")] Project,
    [EnumMember(Value = "platform")] Platform,

    /// <summary>As they stood at the end of each day.</summary>
    [EnumMember(Value = "day")] Day,

    /// <summary>Each post alone.</summary>
    [EnumMember(Value = "publication")] Publication,
}
