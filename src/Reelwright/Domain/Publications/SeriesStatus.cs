using System.Runtime.Serialization;

namespace Reelwright.Domain;

/// <summary>Where a calendar stands.</summary>
public enum SeriesStatus
{
    [EnumMember(Value = "active")] Active,
    [EnumMember(Value = "paused")] Paused,

    /// <summary>One of its posts came to nothing, and it does not go on by itself.</summary>
    [EnumMember(Value = "stopped")] Stopped,

    /// <summary>All its places are over.</summary>
    [EnumMember(Value = "done")] Done,
}
