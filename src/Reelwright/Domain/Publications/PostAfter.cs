using System.Runtime.Serialization;

namespace Reelwright.Domain;

/// <summary>What becomes of a post that turned out not to be there.</summary>
public enum PostAfter
{
    /// <summary>It is posted anew, as another attempt.</summary>
    [EnumMember(Value = "retry")] Retry,

    /// <summary>It has failed.</summary>
    [EnumMember(Value = "fail")] Fail,
}
