using System.Runtime.Serialization;

namespace Reelwright.Domain;

/// <summary>What a picture take is for (000 <c>image_generations.image_type</c>).</summary>
public enum ImageType
{
    [EnumMember(Value = "character")] Character,
    [EnumMember(Value = "storyboard")] Storyboard,
}
