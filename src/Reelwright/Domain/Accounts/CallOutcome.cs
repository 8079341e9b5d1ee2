using System.Runtime.Serialization;

namespace Reelwright.Domain;

/// <summary>What a person found out of a call of which nobody knew what became of it.</summary>
public enum CallOutcome
{
    /// <summary>It was never carried out: it costs nothing and may be made again.</summary>
    [EnumMember(Value = "not_executed")] NotExecuted,

    /// <summary>It was carried out and paid, and its result is lost: it may be made again, and paid again.</summary>
    [EnumMember(Value = "paid")] Paid,

    /// <summary>The vendor shall be asked for the job it began.</summary>
    [EnumMember(Value = "find")] Find,
}
