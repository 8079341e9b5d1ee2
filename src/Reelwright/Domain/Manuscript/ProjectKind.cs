using System.Runtime.Serialization;

namespace Reelwright.Domain;

/// <summary>What a project began as.</summary>
public enum ProjectKind
{
    [EnumMember(Value = "book")] Book,
    [EnumMember(Value = "prompt")] Prompt,
    [EnumMember(Value = "drama")] Drama,

    /// <summary>Holds the takes that belong to no drama; nobody sees it as a project.</summary>
    [EnumMember(Value = "library")] Library,
}
