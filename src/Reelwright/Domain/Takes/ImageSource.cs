using System.Runtime.Serialization;

namespace Reelwright.Domain;

/// <summary>Where a picture came from (001 <c>image_video_status.source_type</c>).</summary>
public enum ImageSource
{
    /// <summary>Shows a character.</summary>
    [EnumMember(Value = "role")] Role,

    /// <summary>A stock picture.</summary>
    [EnumMember(Value = "scene")] Scene,

    /// <summary>Of a shot: its pictures, and frames of its clips.</summary>
    [EnumMember(Value = "storyboard")] Storyboard,

    /// <summary>Made for a film's sentences.</summary>
    [EnumMember(Value = "sentence")] Sentence,

    /// <summary>A person brought it.</summary>
    [EnumMember(Value = "upload")] Upload,

    /// <summary>A workflow made it, for no shot and no character: those go by what they show.</summary>
    [EnumMember(Value = "comfyui")] ComfyUi,
}
