using System.Runtime.Serialization;

namespace Reelwright.Domain;

/// <summary>Where a version in a sentence's slot came from.</summary>
public enum MediaOrigin
{
    [EnumMember(Value = "made")] Made,
    [EnumMember(Value = "uploaded")] Uploaded,
}
