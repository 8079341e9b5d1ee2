using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Pipeline;

/// <summary>One sentence as it will be spoken and shown.</summary>
/// <param name="Text">Spoken: <c>edited_content ?? content</c>.</param>
/// <param name="Prompt">Shown: a person's prompt, else the made one, else the text.</param>
/// <param name="EndsParagraph">The longer gap follows.</param>
/// <param name="OwnPicture">Digest of the picture a person put there instead of a made one.</param>
/// <param name="OwnVoice">Digest of the voice line a person put there, in the project's language.</param>
public sealed record Line(
    Guid Id, Guid ParagraphId, string Text, string Language, string Prompt, string? Voice, double Rate, double Pitch, double Volume,
    long Variation, string Motion, bool EndsParagraph, string? OwnPicture = null, string? OwnVoice = null);

/// <summary>Reads the spoken sentences of a chapter in order; ignored and deleted paragraphs are left out (003 §4).</summary>
public static class ChapterLines
{
    /// <summary>All of them, or the first <paramref name="preview"/>.</summary>
    public static async Task<IReadOnlyList<Line>> Read(ReelDb db, Guid chapter, int? preview, CancellationToken ct)
    {
        var query =
            from p in db.Paragraphs
            join s in db.Sentences on p.Id equals s.ParagraphId
            where p.ChapterId == chapter && (p.Action == ParagraphAction.Keep || p.Action == ParagraphAction.Edit)
            orderby p.OrderIndex, s.OrderIndex
            select new { Paragraph = p, Sentence = s };
        var rows = await (preview is { } n ? query.Take(n) : query).AsNoTracking().Select(x => new
        {
            x.Sentence.Id,
            x.Sentence.ParagraphId,
            Text = x.Sentence.EditedContent ?? x.Sentence.Content,
            x.Paragraph.Language,
            Prompt = x.Sentence.EditedPrompt ?? x.Sentence.ImagePrompt,
            x.Sentence.VoiceType,
            x.Sentence.SpeechRate,
            x.Sentence.Pitch,
            x.Sentence.Volume,
            x.Sentence.PictureVariation,
            x.Sentence.Motion,
        }).ToListAsync(ct);
        var own = await Own(db, chapter, ct);
        return [.. rows.Select((r, i) => new Line(
            r.Id, r.ParagraphId, r.Text, r.Language, r.Prompt ?? r.Text, r.VoiceType, r.SpeechRate, r.Pitch, r.Volume, r.PictureVariation, r.Motion,
            EndsParagraph: i + 1 == rows.Count || rows[i + 1].ParagraphId != r.ParagraphId,
            own.GetValueOrDefault((r.Id, MediaSlot.Picture)), own.GetValueOrDefault((r.Id, MediaSlot.Voice))))];
    }

    private static Task<Dictionary<(Guid, MediaSlot), string>> Own(ReelDb db, Guid chapter, CancellationToken ct) => (
        from p in db.Paragraphs
        join s in db.Sentences on p.Id equals s.ParagraphId
        join m in db.SentenceMedia on s.Id equals m.SentenceId
        join a in db.MediaAssets on m.AssetId equals a.Id
        where p.ChapterId == chapter && m.Chosen && m.Origin == MediaOrigin.Uploaded
            && ((m.Slot == MediaSlot.Picture && m.FrameSize == "")
                || (m.Slot == MediaSlot.Voice && db.Chapters.Any(c => c.Id == chapter && db.Projects.Any(x => x.Id == c.ProjectId && (x.Language ?? "en") == m.Language))))
        select new { m.SentenceId, m.Slot, a.Digest }).AsNoTracking().ToDictionaryAsync(m => (m.SentenceId, m.Slot), m => m.Digest, ct);
}
