using System.Runtime.Serialization;

namespace Reelwright.Domain;

/// <summary>How grave a log line is, in the stored words.</summary>
public enum LogSeverity
{
    [EnumMember(Value = "debug")] Debug,
    [EnumMember(Value = "info")] Info,
    [EnumMember(Value = "warning")] Warning,
    [EnumMember(Value = "error")] Error,
    [EnumMember(Value = "critical")] Critical,
}
