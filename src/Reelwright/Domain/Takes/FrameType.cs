using System.Runtime.Serialization;

namespace Reelwright.Domain;

/// <summary>What a picture is in its shot (000 <c>image_generations.frame_type</c>).</summary>
public enum FrameType
{
    /// <summary>Its clip begins with it.</summary>
    [EnumMember(Value = "first")] First,

    /// <summary>Its clip ends with it.</summary>
    [EnumMember(Value = "last")] Last,

    /// <summary>What is shown where there is no clip.</summary>
    [EnumMember(Value = "key")] Key,
}
