using Reelwright.Base;

namespace Reelwright.Domain;

/// <summary>What of a sentence's voice has no column of its own (003 <c>sentences.voice_settings</c>): sent to the maker, or refused by its name.</summary>
/// <param name="Emotion">Such as <c>cheerful</c>; null where nobody says.</param>
/// <param name="Style">Such as <c>newscast</c>, or an instruction in words; null likewise.</param>
public sealed record VoiceManner(string? Emotion, string? Style)
{
    /// <summary>Of the column.</summary>
    public static VoiceManner Read(string? stored) => stored is null ? new VoiceManner(null, null) : Json.Read<VoiceManner>(stored);

    /// <summary>For the column; null where nothing is said.</summary>
    public string? Write() => Emotion is null && Style is null ? null : Json.Write(this);
}
