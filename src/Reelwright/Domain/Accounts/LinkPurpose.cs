using System.Runtime.Serialization;

namespace Reelwright.Domain;

/// <summary>What a link that works once is for.</summary>
public enum LinkPurpose
{
    /// <summary>Names the installation's first owner.</summary>
    [EnumMember(Value = "setup")] Setup,

    /// <summary>Sets a forgotten password.</summary>
    [EnumMember(Value = "reset")] Reset,

    /// <summary>Lets a new person in.</summary>
    [EnumMember(Value = "invitation")] Invitation,
}
