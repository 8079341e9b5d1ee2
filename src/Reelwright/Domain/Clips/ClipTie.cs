using System.Runtime.Serialization;

namespace Reelwright.Domain;

/// <summary>What a clip can belong to, each inside of the one before, by the name of its field.</summary>
public enum ClipTie
{
    /// <summary>A project.</summary>
    [EnumMember(Value = "project_id")] Project,

    /// <summary>A chapter of it.</summary>
    [EnumMember(Value = "story_id")] Story,

    /// <summary>A paragraph of that.</summary>
    [EnumMember(Value = "paragraph_index")] Paragraph,
}
