using System.Runtime.Serialization;

namespace Reelwright.Domain;

/// <summary>What an asset is in a film.</summary>
public enum FilmRole
{
    [EnumMember(Value = "picture")] Picture,
    [EnumMember(Value = "voice")] Voice,
    [EnumMember(Value = "music")] Music,
    [EnumMember(Value = "subtitle")] Subtitle,
    [EnumMember(Value = "clip")] Clip,

    /// <summary>The film's own sound, mixed.</summary>
    [EnumMember(Value = "sound")] Sound,

    /// <summary>A frame of it, to show what it is.</summary>
    [EnumMember(Value = "poster")] Poster,
}
