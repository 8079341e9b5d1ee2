using System.Runtime.Serialization;

namespace Reelwright.Domain;

/// <summary>How a film gets to a platform by an account.</summary>
public enum PublishingRoute
{
    /// <summary>By the platform's own documented API.</summary>
    [EnumMember(Value = "official")] Official,

    /// <summary>A package is made, and a person posts it.</summary>
    [EnumMember(Value = "assisted")] Assisted,

    /// <summary>A tool of the person's own is asked by a signed request.</summary>
    [EnumMember(Value = "bridge")] Bridge,
}
