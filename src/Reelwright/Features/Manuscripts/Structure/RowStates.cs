using Reelwright.Domain;
using Reelwright.Media.Text;

namespace Reelwright.Features.Manuscripts.Structure;

/// <summary>A row as it was at one moment, as far as edits change it: what undo goes by.</summary>
/// <param name="Parent">Where it stood; null when it was taken out.</param>
/// <param name="Place">Its index there, where the edit moved it; null when it stayed.</param>
internal abstract record RowState(Guid Id, Guid? Parent, int? Place);

/// <summary>Of a chapter. <c>Content</c> is null where the edit did not change it.</summary>
internal sealed record ChapterState(
    Guid Id, Guid? Parent, int? Place, string Title, string? Content, string? EditedContent, string? EditingNotes, DateTimeOffset? DeletedAt, Guid? DeletedBy) : RowState(Id, Parent, Place)
{
    public static ChapterState Of(Chapter c) => new(
        c.Id, c.ChapterNumber < Domain.Place.TakenOut ? c.ProjectId : null, null, c.Title, c.Content, c.EditedContent, c.EditingNotes, c.DeletedAt, c.DeletedBy);

    public void Write(Chapter c)
    {
        (c.Title, c.Content, c.EditedContent, c.EditingNotes) = (Title, Content ?? c.Content, EditedContent, EditingNotes);
        (c.IsDeleted, c.DeletedAt, c.DeletedBy) = (DeletedAt is not null, DeletedAt, DeletedBy);
    }
}

/// <summary>Of a paragraph. <c>Content</c> is null where the edit did not change it.</summary>
internal sealed record ParagraphState(
    Guid Id, Guid? Parent, int? Place, string? Content, string? EditedContent, string Language, string Action, string? IgnoreReason, bool IsConfirmed) : RowState(Id, Parent, Place)
{
    public static ParagraphState Of(Paragraph p) => new(
        p.Id, p.OrderIndex < Domain.Place.TakenOut ? p.ChapterId : null, null, p.Content, p.EditedContent, p.Language, p.Action.Word(), p.IgnoreReason, p.IsConfirmed);

    public void Write(Paragraph p)
    {
        (p.Content, p.EditedContent, p.Language, p.Action) = (Content ?? p.Content, EditedContent, Language, Words.Read<ParagraphAction>(Action));
        p.IgnoreReason = IgnoreReason;
    }
}

/// <summary>Of a sentence.</summary>
internal sealed record SentenceState(
    Guid Id, Guid? Parent, int? Place, string Content, string? ImagePrompt, bool IsManualEdited, SentenceWords Words) : RowState(Id, Parent, Place)
{
    public static SentenceState Of(Sentence s) => new(
        s.Id, s.OrderIndex < Domain.Place.TakenOut ? s.ParagraphId : null, null, s.Content, s.ImagePrompt, s.IsManualEdited, SentenceWords.Of(s));

    public void Write(Sentence s)
    {
        Words.Write(s);
        (s.Content, s.WordCount, s.CharacterCount) = (Content, Counts.Words(Content), Counts.Characters(Content));
        (s.ImagePrompt, s.IsManualEdited) = (ImagePrompt, IsManualEdited);
    }
}

/// <summary>The rows of an edit at one moment.</summary>
internal sealed record RowStates(IReadOnlyList<ChapterState> Chapters, IReadOnlyList<ParagraphState> Paragraphs, IReadOnlyList<SentenceState> Sentences)
{
    /// <summary>All of them.</summary>
    public IReadOnlyList<RowState> All() => [.. Chapters, .. Paragraphs, .. Sentences];

    /// <summary>Sorts them by what they are of.</summary>
    public static RowStates Of(IEnumerable<RowState> states)
    {
        var all = states.ToList();
        return new RowStates([.. all.OfType<ChapterState>()], [.. all.OfType<ParagraphState>()], [.. all.OfType<SentenceState>()]);
    }
}
