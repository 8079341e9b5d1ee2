using Reelwright.Domain;

namespace Reelwright.Features.Manuscripts.Structure;

/// <summary>A chapter's texts, when other paragraphs are in it than before.</summary>
internal static class ChapterWords
{
    /// <summary>As they were written.</summary>
    public static string Written(IEnumerable<Paragraph> paragraphs) => string.Join("\n\n", paragraphs.Select(p => p.Content));

    /// <summary>Gives the chapter the texts of these; one that was edited as a whole stays edited.</summary>
    public static void Write(Chapter chapter, IReadOnlyList<Paragraph> paragraphs)
    {
        chapter.Content = Written(paragraphs);
        chapter.EditedContent = chapter.EditedContent is null ? null : string.Join("\n\n", paragraphs.Where(p => p.Action != ParagraphAction.Delete).Select(Spoken.Of));
    }
}
