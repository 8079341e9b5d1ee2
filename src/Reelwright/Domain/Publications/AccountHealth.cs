using System.Runtime.Serialization;

namespace Reelwright.Domain;

/// <summary>Whether an account at a platform can be used.</summary>
public enum AccountHealth
{
    [EnumMember(Value = "ok")] Ok,

    /// <summary>Its person has to allow it again.</summary>
    [EnumMember(Value = "reconnect")] Reconnect,

    /// <summary>The day's share is used up: it rests until then.</summary>
    [EnumMember(Value = "limited")] Limited,

    /// <summary>The platform takes it for a spammer: it rests for a day.</summary>
    [EnumMember(Value = "spam_risk")] SpamRisk,
}
