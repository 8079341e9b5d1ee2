using System.Runtime.Serialization;

namespace Reelwright.Domain;

/// <summary>Who may see a post (003 §8). What a platform lacks is refused before anything is sent.</summary>
public enum VisibilityType
{
    [EnumMember(Value = "public")] Public,
    [EnumMember(Value = "private")] Private,
    [EnumMember(Value = "unlisted")] Unlisted,

    /// <summary>Uploaded now, released by the platform later.</summary>
    [EnumMember(Value = "scheduled")] Scheduled,
}
