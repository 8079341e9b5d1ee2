using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Pipeline;

/// <summary>Reads the spoken sentences of a chapter in order; ignored and deleted paragraphs are left out (003 §4).</summary>
public static class ChapterLines
{
    /// <summary>All of them, or the first <paramref name="preview"/>.</summary>
    /// <param name="language">What is spoken; null for each paragraph's own. What is not translated yet stays as it is.</param>
    public static async Task<IReadOnlyList<Line>> Read(ReelDb db, Guid chapter, int? preview, CancellationToken ct, string? language = null)
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
            x.Sentence.EditedPrompt,
            x.Sentence.ImagePrompt,
            x.Sentence.VoiceType,
            x.Sentence.SpeechRate,
            x.Sentence.Pitch,
            x.Sentence.Volume,
            x.Sentence.VoiceSettings,
            x.Sentence.PictureVariation,
            x.Sentence.Motion,
        }).ToListAsync(ct);
        var own = await Own(db, chapter, language, ct);
        var (written, translated) = (await Written(db, chapter, ct), language is null ? [] : await Translated(db, chapter, language, ct));
        var clips = await Clips(db, chapter, ct);
        var shots = await Shots(db, chapter, ct);
        var speak = shots.Count == 0 ? [] : await Speak(db, chapter, ct);
        return [.. rows.Select((r, i) =>
        {
            var digest = written.Count + translated.Count > 0 ? SourceDigest(r.Text) : "";
            var prompt = written.GetValueOrDefault((r.Id, digest));
            var spoken = language is null || r.Language.Equals(language, StringComparison.Ordinal) ? null : translated.GetValueOrDefault((r.Id, digest));
            return new Line(
            r.Id, r.ParagraphId, spoken ?? r.Text, spoken is null ? r.Language : language!, r.EditedPrompt ?? prompt ?? r.ImagePrompt ?? r.Text, spoken is null ? r.VoiceType : null, r.SpeechRate, r.Pitch, r.Volume, r.PictureVariation, r.Motion,
            EndsParagraph: i + 1 == rows.Count || rows[i + 1].ParagraphId != r.ParagraphId,
            own.GetValueOrDefault((r.Id, MediaSlot.Picture)), own.GetValueOrDefault((r.Id, MediaSlot.Voice)), clips.GetValueOrDefault(r.Id))
            {
                Original = r.Text,
                Manner = VoiceManner.Read(r.VoiceSettings),
                PromptIsOwn = r.EditedPrompt is not null,
                PromptIsWritten = prompt is not null,
                Shot = shots.TryGetValue(r.ParagraphId, out var shot) ? new ShotLine(shot.Id, shot.Duration, shot.Transition, First: i == 0 || rows[i - 1].ParagraphId != r.ParagraphId) { Speaks = speak.GetValueOrDefault(shot.Id) } : null,
            };
        })];
    }

    private static Task<Dictionary<Guid, Storyboard>> Shots(ReelDb db, Guid chapter, CancellationToken ct) =>
        db.Storyboards.AsNoTracking().Where(s => s.ChapterId == chapter && !s.IsDeleted && s.ParagraphId != null).ToDictionaryAsync(s => s.ParagraphId!.Value, ct);

    // Of several who are seen nobody says which one speaks; and what was said before it went to makers changes no voice that was paid for.
    private static async Task<Dictionary<long, string>> Speak(ReelDb db, Guid chapter, CancellationToken ct)
    {
        var seen = await (
            from s in db.Storyboards
            join x in db.StoryboardCharacters on s.Id equals x.StoryboardId
            join c in db.Characters on x.CharacterId equals c.Id
            where s.ChapterId == chapter && !s.IsDeleted && !c.IsDeleted
            select new { s.Id, Style = c.VoiceTold ? c.VoiceStyle : null }).AsNoTracking().ToListAsync(ct);
        return seen.GroupBy(s => s.Id).Where(g => g.Count() == 1 && !string.IsNullOrWhiteSpace(g.First().Style)).ToDictionary(g => g.Key, g => g.First().Style!.Trim());
    }

    private static async Task<Dictionary<Guid, Dictionary<string, string>>> Clips(ReelDb db, Guid chapter, CancellationToken ct)
    {
        var rows = await (
            from p in db.Paragraphs
            join s in db.Sentences on p.Id equals s.ParagraphId
            join m in db.SentenceMedia on s.Id equals m.SentenceId
            join a in db.MediaAssets on m.AssetId equals a.Id
            where p.ChapterId == chapter && m.Chosen && m.Slot == MediaSlot.Clip
            select new { m.SentenceId, m.FrameSize, a.Digest }).AsNoTracking().ToListAsync(ct);
        return rows.GroupBy(r => r.SentenceId).ToDictionary(g => g.Key, g => g.ToDictionary(r => r.FrameSize, r => r.Digest, StringComparer.Ordinal));
    }

    /// <summary>Names a text: what was written for it, or translated from it, belongs to this text alone.</summary>
    public static string SourceDigest(string text) => Base.Digest.OfParts("text", text);

    private static Task<Dictionary<(Guid, string), string>> Written(ReelDb db, Guid chapter, CancellationToken ct) => (
        from p in db.Paragraphs
        join s in db.Sentences on p.Id equals s.ParagraphId
        join w in db.SentencePrompts on s.Id equals w.SentenceId
        where p.ChapterId == chapter
        select w).AsNoTracking().ToDictionaryAsync(w => (w.SentenceId, w.SourceDigest), w => w.Content, ct);

    private static Task<Dictionary<(Guid, string), string>> Translated(ReelDb db, Guid chapter, string language, CancellationToken ct) => (
        from p in db.Paragraphs
        join s in db.Sentences on p.Id equals s.ParagraphId
        join t in db.SentenceTexts on s.Id equals t.SentenceId
        where p.ChapterId == chapter && t.Language == language
        select t).AsNoTracking().ToDictionaryAsync(t => (t.SentenceId, t.SourceDigest), t => t.Content, ct);

    private static Task<Dictionary<(Guid, MediaSlot), string>> Own(ReelDb db, Guid chapter, string? language, CancellationToken ct) => (
        from p in db.Paragraphs
        join s in db.Sentences on p.Id equals s.ParagraphId
        join m in db.SentenceMedia on s.Id equals m.SentenceId
        join a in db.MediaAssets on m.AssetId equals a.Id
        where p.ChapterId == chapter && m.Chosen && m.Origin == MediaOrigin.Uploaded
            && ((m.Slot == MediaSlot.Picture && m.FrameSize == "")
                || (m.Slot == MediaSlot.Voice && db.Chapters.Any(c => c.Id == chapter && db.Projects.Any(x => x.Id == c.ProjectId && (language ?? x.Language ?? "en") == m.Language))))
        select new { m.SentenceId, m.Slot, a.Digest }).AsNoTracking().ToDictionaryAsync(m => (m.SentenceId, m.Slot), m => m.Digest, ct);
}
