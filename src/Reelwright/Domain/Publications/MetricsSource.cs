using System.Runtime.Serialization;

namespace Reelwright.Domain;

/// <summary>Who told a post's numbers.</summary>
public enum MetricsSource
{
    [EnumMember(Value = "api")] Api,
    [EnumMember(Value = "manual")] Manual,
    [EnumMember(Value = "csv")] Csv,
    [EnumMember(Value = "bridge")] Bridge,
}
