using System.Runtime.Serialization;

namespace Reelwright.Domain;

/// <summary>Where a publication stands, finely (publishing contract §2.1).</summary>
public enum PublicationState
{
    /// <summary>Written, not yet to be posted.</summary>
    [EnumMember(Value = "draft")] Draft,

    /// <summary>Our own timer posts it later.</summary>
    [EnumMember(Value = "scheduled_local")] ScheduledLocal,

    /// <summary>The account, the film and the platform's limits are looked at.</summary>
    [EnumMember(Value = "validating")] Validating,

    /// <summary>Nothing of it is at the platform yet; it may begin.</summary>
    [EnumMember(Value = "ready")] Ready,

    /// <summary>Its bytes are on their way.</summary>
    [EnumMember(Value = "uploading")] Uploading,

    /// <summary>The call that makes the post was answered with the platform's id.</summary>
    [EnumMember(Value = "submitted")] Submitted,

    /// <summary>The platform works on it.</summary>
    [EnumMember(Value = "processing")] Processing,

    /// <summary>People or machines of the platform look at it.</summary>
    [EnumMember(Value = "in_review")] InReview,

    /// <summary>It is at the platform, which releases it later.</summary>
    [EnumMember(Value = "scheduled_remote")] ScheduledRemote,

    /// <summary>A person has to finish it: in the platform's app, or by posting a package.</summary>
    [EnumMember(Value = "awaiting_user")] AwaitingUser,

    /// <summary>It is out, and has an address.</summary>
    [EnumMember(Value = "published")] Published,

    /// <summary>The platform says it is out, and names no public id.</summary>
    [EnumMember(Value = "published_unlinked")] PublishedUnlinked,

    /// <summary>It is not out, and will not be.</summary>
    [EnumMember(Value = "failed")] Failed,

    /// <summary>The call that makes the post was sent, and nobody knows what became of it. It is never sent again by itself.</summary>
    [EnumMember(Value = "ambiguous")] Ambiguous,

    /// <summary>It was out, and the platform no longer has it.</summary>
    [EnumMember(Value = "removed")] Removed,

    /// <summary>A person wanted no more of it before it was out.</summary>
    [EnumMember(Value = "cancelled")] Cancelled,
}
