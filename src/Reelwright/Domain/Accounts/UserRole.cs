using System.Runtime.Serialization;

namespace Reelwright.Domain;

/// <summary>Who administers the installation and who only works in it.</summary>
public enum UserRole
{
    [EnumMember(Value = "owner")] Owner,
    [EnumMember(Value = "member")] Member,
}
