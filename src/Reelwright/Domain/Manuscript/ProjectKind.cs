using System.Runtime.Serialization;

namespace Reelwright.Domain;

/// <summary>What a project began as.</summary>
public enum ProjectKind
{
    [EnumMember(Value = "book")] Book,
    [EnumMember(Value = "prompt")] Prompt,
    [EnumMember(Value = "drama")] Drama,
}
