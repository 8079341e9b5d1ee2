using System.Globalization;
using Reelwright.Base;
using Reelwright.Domain;

namespace Reelwright.Features.Manuscripts;

/// <summary>What somebody reads before they confirm it, as a short digest: the words, what becomes of them, what is shown, how it is spoken. What is made of it meanwhile changes nothing of that.</summary>
internal static class TextVersion
{
    // Of a SHA-256 in hex: enough that nobody writes two texts of one version.
    private const int Length = 32;

    /// <summary>Of a paragraph.</summary>
    public static string Of(ReadChapter.ParagraphRow paragraph)
    {
        var parts = new List<string> { paragraph.Id.ToString(), paragraph.Language, paragraph.Action.Word() };
        Add(parts, paragraph.Content, paragraph.EditedContent, paragraph.IgnoreReason);
        foreach (var s in paragraph.Sentences)
        {
            parts.Add(s.Id.ToString());
            Add(parts, s.Content, s.EditedContent, s.ImagePrompt, s.EditedPrompt, s.VoiceType);
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{s.SpeechRate:R} {s.Pitch:R} {s.Volume:R}"));
            // Without one, what was read before there were any is still the same.
            if (s.Emotion is not null || s.Style is not null)
            {
                Add(parts, s.Emotion, s.Style);
            }
        }

        return Digest.OfParts([.. parts])[..Length];
    }

    /// <summary>Of a chapter with these paragraphs, in their order.</summary>
    public static string Of(ReadProject.ChapterRow chapter, IEnumerable<ReadChapter.ParagraphRow> paragraphs) =>
        Digest.OfParts([chapter.Id.ToString(), chapter.Title, .. paragraphs.Select(p => p.TextVersion)])[..Length];

    // Nothing is not the same as an empty text.
    private static void Add(List<string> parts, params ReadOnlySpan<string?> texts)
    {
        foreach (var text in texts)
        {
            parts.Add(text is null ? "-" : "+" + text);
        }
    }
}
