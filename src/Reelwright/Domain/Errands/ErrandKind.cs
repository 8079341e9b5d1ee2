using System.Runtime.Serialization;

namespace Reelwright.Domain;

/// <summary>What makers are asked for apart from films and clips.</summary>
public enum ErrandKind
{
    /// <summary>To hear a person's recording of a chapter.</summary>
    [EnumMember(Value = "narration")] Narration,

    /// <summary>To write a project's text from a prompt.</summary>
    [EnumMember(Value = "script")] Script,

    /// <summary>To write the shots of an episode from its text.</summary>
    [EnumMember(Value = "shots")] Shots,
}
