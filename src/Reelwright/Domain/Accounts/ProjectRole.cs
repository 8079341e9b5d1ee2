using System.Runtime.Serialization;

namespace Reelwright.Domain;

/// <summary>What a member may do in somebody else's project. Each may look.</summary>
public enum ProjectRole
{
    /// <summary>Looks and listens.</summary>
    [EnumMember(Value = "viewer")] Viewer,

    /// <summary>Edits and orders.</summary>
    [EnumMember(Value = "editor")] Editor,

    /// <summary>Confirms chapters.</summary>
    [EnumMember(Value = "reviewer")] Reviewer,

    /// <summary>Posts films.</summary>
    [EnumMember(Value = "publisher")] Publisher,
}
