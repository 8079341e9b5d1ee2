using System.Runtime.Serialization;

namespace Reelwright.Domain;

/// <summary>Where a project stands between upload and its films.</summary>
public enum ProjectStatus
{
    [EnumMember(Value = "uploaded")] Uploaded,
    [EnumMember(Value = "parsing")] Parsing,
    [EnumMember(Value = "parsed")] Parsed,
    [EnumMember(Value = "generating")] Generating,
    [EnumMember(Value = "completed")] Completed,
    [EnumMember(Value = "failed")] Failed,
}
