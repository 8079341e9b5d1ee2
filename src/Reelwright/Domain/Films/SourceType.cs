using System.Runtime.Serialization;

namespace Reelwright.Domain;

/// <summary>Where an asset came from.</summary>
public enum SourceType
{
    [EnumMember(Value = "GENERATED")] Generated,

    /// <summary>Put there by the owner of the installation, with a licence.</summary>
    [EnumMember(Value = "STOCK")] Stock,
    [EnumMember(Value = "USER_UPLOADED")] UserUploaded,
}
