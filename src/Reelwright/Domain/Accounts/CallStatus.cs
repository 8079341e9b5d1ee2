using System.Runtime.Serialization;

namespace Reelwright.Domain;

/// <summary>Where one outside call stands in the ledger.</summary>
public enum CallStatus
{
    /// <summary>Written before anything leaves; the maker may or may not have it.</summary>
    [EnumMember(Value = "sending")] Sending,

    /// <summary>The maker named its job; only reading is left.</summary>
    [EnumMember(Value = "polling")] Polling,
    [EnumMember(Value = "done")] Done,
    [EnumMember(Value = "failed")] Failed,

    /// <summary>A repeatable call that a crash interrupted; it is simply made again.</summary>
    [EnumMember(Value = "abandoned")] Abandoned,

    /// <summary>Nobody knows whether it was executed; only a person settles it, and its reservation stays until then.</summary>
    [EnumMember(Value = "unknown")] Unknown,
}
