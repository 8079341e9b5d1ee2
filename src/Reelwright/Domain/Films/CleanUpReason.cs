using System.Runtime.Serialization;

namespace Reelwright.Domain;

/// <summary>Which rule of a shelf asks for something to go.</summary>
public enum CleanUpReason
{
    /// <summary>Older than <c>max_age_days</c>.</summary>
    [EnumMember(Value = "age")] Age,

    /// <summary>Among the oldest on a shelf of more than <c>max_size_mb</c>.</summary>
    [EnumMember(Value = "size")] Size,
}
