using System.Runtime.Serialization;

namespace Reelwright.Domain;

/// <summary>What a log line is about.</summary>
public enum LogCategory
{
    [EnumMember(Value = "system")] System,
    [EnumMember(Value = "api")] Api,
    [EnumMember(Value = "task")] Task,
    [EnumMember(Value = "user")] User,

    /// <summary>Sign-in, roles, keys.</summary>
    [EnumMember(Value = "security")] Security,
}
