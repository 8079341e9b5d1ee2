using Reelwright.Base;
using Reelwright.Domain;

namespace Reelwright.Features.Manuscripts;

/// <summary>What a person may change of a sentence: what is spoken, what is shown, and how (003 §5).</summary>
/// <param name="Text">Spoken instead of the manuscript's words; null speaks those.</param>
/// <param name="Prompt">Shown instead of what the words ask for; null asks those.</param>
/// <param name="Voice">A voice of the maker's; null is the order's.</param>
/// <param name="SpeechRate">1 is usual.</param>
/// <param name="Pitch">1 is usual.</param>
/// <param name="Volume">1 is usual.</param>
/// <param name="Emotion">How it shall sound; null is as the voice speaks.</param>
/// <param name="Style">A manner of speaking, or an instruction in words; null is as the voice speaks.</param>
public sealed record SentenceWords(string? Text, string? Prompt, string? Voice, double SpeechRate, double Pitch, double Volume, string? Emotion = null, string? Style = null)
{
    /// <summary>Characters a text or a prompt may have.</summary>
    public const int Longest = 5000;

    /// <summary>Of a row.</summary>
    public static SentenceWords Of(Sentence s)
    {
        var manner = VoiceManner.Read(s.VoiceSettings);
        return new(s.EditedContent, s.EditedPrompt, s.VoiceType, s.SpeechRate, s.Pitch, s.Volume, manner.Emotion, manner.Style);
    }

    /// <summary>Into the row.</summary>
    public void Write(Sentence s)
    {
        (s.EditedContent, s.EditedPrompt, s.VoiceType, s.SpeechRate, s.Pitch, s.Volume) = (Text, Prompt, Voice, SpeechRate, Pitch, Volume);
        s.VoiceSettings = new VoiceManner(Emotion, Style).Write();
        s.IsManualEdited = this != new SentenceWords(null, null, null, 1, 1, 1);
    }

    /// <summary>One line without control characters; null when it says nothing. Errors: <c>text_invalid</c>.</summary>
    public static string? Clean(string given, string what, int longest = Longest)
    {
        var line = string.Join(' ', given.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length > longest || line.Any(char.IsControl)
            ? throw new ReelException("text_invalid", $"The {what} is longer than {longest} characters or has characters in it that nobody can read: shorten or clean it.")
            : line.Length == 0 ? null : line;
    }

    /// <summary>Lines of text, without other control characters than those between them; null when they say nothing. Errors: <c>text_invalid</c>.</summary>
    public static string? Lines(string given, string what) => given.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t'))
        ? throw new ReelException("text_invalid", $"The {what} has characters in it that nobody can read: clean it.")
        : string.IsNullOrWhiteSpace(given) ? null : given.Trim();
}
