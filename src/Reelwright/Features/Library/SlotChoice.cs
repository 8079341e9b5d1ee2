using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Library;

/// <summary>A person chooses what fills a slot of a sentence. The sentence's row is held meanwhile: makers choose under the same lock.</summary>
internal static class SlotChoice
{
    /// <summary>Holds the sentence. Errors: <c>not_found</c>, <c>precondition_failed</c>.</summary>
    public static async Task Hold(ReelDb db, Guid sentence, uint version, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync($"select 1 from sentences where id = {sentence} for no key update", ct);
        var now = await db.Sentences.Where(s => s.Id == sentence).Select(s => (uint?)s.Version).SingleOrDefaultAsync(ct)
            ?? throw new ReelException("not_found", $"There is no sentence {sentence}.");
        if (now != version)
        {
            throw Versions.Newer("This sentence");
        }
    }

    /// <summary>Makes one version the chosen one of its slot. A person's own picture is the only chosen one of all sizes.</summary>
    public static async Task Choose(ReelDb db, SentenceMedia version, CancellationToken ct)
    {
        var whole = version.FrameSize.Length == 0;
        await db.SentenceMedia.Where(m => m.SentenceId == version.SentenceId && m.Slot == version.Slot && m.Language == version.Language && m.Chosen && m.Id != version.Id
            && (whole || m.FrameSize == "" || m.FrameSize == version.FrameSize)).ExecuteUpdateAsync(s => s.SetProperty(m => m.Chosen, false), ct);
        await db.SentenceMedia.Where(m => m.Id == version.Id).ExecuteUpdateAsync(s => s.SetProperty(m => m.Chosen, true), ct);
    }

    /// <summary>Makes the sentence's own columns equal to what is chosen (003 <c>image_url</c>, <c>audio_url</c>, <c>duration</c>, <c>is_manual_edited</c>, <c>status</c>), and returns it.</summary>
    public static async Task<Sentence> Reflect(ReelDb db, Guid sentence, string actor, TimeProvider clock, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync($"""
            update sentences s set image_url = picture.url_path, audio_url = voice.url_path, duration = voice.duration_ms / 1000.0,
                is_manual_edited = s.edited_content is not null or s.edited_prompt is not null or s.voice_type is not null or (s.speech_rate, s.pitch, s.volume) <> (1, 1, 1)
                    or exists (select 1 from sentence_media m where m.sentence_id = s.id and m.chosen and m.origin = 'uploaded')
            from paragraphs g join chapters c on c.id = g.chapter_id join projects p on p.id = c.project_id
            join sentences own on own.paragraph_id = g.id and own.id = {sentence}
            left join lateral (
                select a.url_path from sentence_media m join media_assets a on a.id = m.asset_id
                where m.sentence_id = own.id and m.chosen and m.slot = 'picture'
                  and (m.frame_size = '' or m.frame_size = coalesce(split_part(p.primary_output, '/', 1), m.frame_size))
                order by m.frame_size = '' desc, m.created_at desc limit 1) picture on true
            left join lateral (
                select a.url_path, a.duration_ms from sentence_media m join media_assets a on a.id = m.asset_id
                where m.sentence_id = own.id and m.chosen and m.slot = 'voice' and m.language = coalesce(p.language, m.language)
                order by m.created_at desc limit 1) voice on true
            where s.id = own.id
            """, ct);
        await Status(db, sentence, actor, clock, ct);
        return await db.Sentences.AsNoTracking().SingleAsync(s => s.Id == sentence, ct);
    }

    /// <summary>Whether a person's own file is chosen in it.</summary>
    public static Task<bool> HasOwn(ReelDb db, Guid sentence, CancellationToken ct) =>
        db.SentenceMedia.AnyAsync(m => m.SentenceId == sentence && m.Chosen && m.Origin == MediaOrigin.Uploaded, ct);

    // Completed is a sentence that has both; one that lost one waits for it again. What is being made is left to its makers.
    private static async Task Status(ReelDb db, Guid sentence, string actor, TimeProvider clock, CancellationToken ct)
    {
        var kinds = await db.SentenceMedia.Where(m => m.SentenceId == sentence && m.Chosen && m.Slot != MediaSlot.Clip).Select(m => m.Slot).Distinct().CountAsync(ct);
        var status = await db.Sentences.Where(s => s.Id == sentence).Select(s => s.Status).SingleAsync(ct);
        SentenceStatus[] moves = (kinds, status) switch
        {
            (2, SentenceStatus.Failed) => [SentenceStatus.Pending, SentenceStatus.Processing, SentenceStatus.Completed],
            (2, SentenceStatus.Pending) => [SentenceStatus.Processing, SentenceStatus.Completed],
            ( < 2, SentenceStatus.Completed) => [SentenceStatus.Pending],
            _ => [],
        };
        foreach (var to in moves)
        {
            await StatusMoves.Sentences.Move(db, sentence, to, actor, "chosen by a person", clock, ct, $"error_message = null");
        }
    }
}
