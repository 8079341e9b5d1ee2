using System.Runtime.Serialization;

namespace Reelwright.Domain;

/// <summary>What kind of trouble a platform makes (publishing contract §2.5); what is done about it follows from the kind.</summary>
public enum PlatformFault
{
    /// <summary>The access token is too old: it is renewed once and the same is asked again.</summary>
    [EnumMember(Value = "auth_expired")] AuthExpired,

    /// <summary>The account has to be connected again.</summary>
    [EnumMember(Value = "auth_revoked")] AuthRevoked,

    /// <summary>The account may not do that.</summary>
    [EnumMember(Value = "permission")] Permission,

    /// <summary>The platform has not audited the person's app yet.</summary>
    [EnumMember(Value = "not_audited")] NotAudited,

    /// <summary>The day's share is used up.</summary>
    [EnumMember(Value = "quota")] Quota,

    /// <summary>Asked too often: later.</summary>
    [EnumMember(Value = "rate_limited")] RateLimited,

    /// <summary>A field is not as the platform wants it.</summary>
    [EnumMember(Value = "validation")] Validation,

    /// <summary>The film itself is not as the platform wants it.</summary>
    [EnumMember(Value = "media_rejected")] MediaRejected,

    /// <summary>The platform says it has this already.</summary>
    [EnumMember(Value = "duplicate")] Duplicate,

    /// <summary>The platform does not want what it shows or says.</summary>
    [EnumMember(Value = "moderation")] Moderation,

    /// <summary>The platform takes the account for a spammer: it is left alone for a day.</summary>
    [EnumMember(Value = "spam_risk")] SpamRisk,

    /// <summary>It passes by itself.</summary>
    [EnumMember(Value = "transient")] Transient,

    /// <summary>Nobody knows whether the call was carried out.</summary>
    [EnumMember(Value = "ambiguous")] Ambiguous,

    /// <summary>The platform has no such thing.</summary>
    [EnumMember(Value = "unsupported")] Unsupported,

    /// <summary>What was asked for is not there, or no longer.</summary>
    [EnumMember(Value = "not_found")] NotFound,
}
