using System.Runtime.Serialization;

namespace Reelwright.Domain;

/// <summary>Where one stage of an attempt stands.</summary>
public enum StageStatus
{
    [EnumMember(Value = "waiting")] Waiting,
    [EnumMember(Value = "running")] Running,
    [EnumMember(Value = "done")] Done,
    [EnumMember(Value = "failed")] Failed,
}
