using System.Runtime.Serialization;

namespace Reelwright.Domain;

/// <summary>The frame sizes a clip may have (004 <c>videos.resolution</c>).</summary>
public enum ClipSize
{
    [EnumMember(Value = "1024x1024")] Square1024,
    [EnumMember(Value = "1280x720")] Wide720,
    [EnumMember(Value = "720x1280")] Tall720,
    [EnumMember(Value = "1920x1080")] Wide1080,
    [EnumMember(Value = "1080x1920")] Tall1080,
    [EnumMember(Value = "1080x1080")] Square1080,
}
