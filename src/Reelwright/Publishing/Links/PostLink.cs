using Reelwright.Domain;

namespace Reelwright.Publishing.Links;

/// <summary>A post, as a link names it.</summary>
/// <param name="RemoteId">The platform's id of the post; null as long as the link is a short one.</param>
/// <param name="Address">The link without what trackers add to it, always https.</param>
public sealed record PostLink(PlatformType Platform, string? RemoteId, string Address)
{
    /// <summary>Whether it has to be followed before anybody knows the post: <see cref="ShortLinks"/>.</summary>
    public bool Short => RemoteId is null;

    /// <summary>What may be wrong with it all the same: one line, null for nothing.</summary>
    public string? Warning { get; init; }

    /// <summary>Its code.</summary>
    public string? WarningCode => Warning is null ? null : "may_not_open";
}
