using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Calls;

/// <summary>003's columns of a sentence that tell what its slots hold, after somebody has chosen there.</summary>
public static class SentenceColumns
{
    /// <summary>Makes the sentence's own columns equal to what is chosen (003 <c>image_url</c>, <c>audio_url</c>, <c>duration</c>, <c>confidence_score</c>, <c>is_manual_edited</c>, <c>status</c>).</summary>
    public static async Task Reflect(ReelDb db, Guid sentence, string actor, TimeProvider clock, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync($"""
            update sentences s set image_url = picture.url_path, audio_url = voice.url_path, duration = voice.duration_ms / 1000.0, confidence_score = voice.confidence,
                is_manual_edited = s.edited_content is not null or s.edited_prompt is not null or s.voice_type is not null or s.voice_settings is not null or (s.speech_rate, s.pitch, s.volume) <> (1, 1, 1)
                    or exists (select 1 from sentence_media m where m.sentence_id = s.id and m.chosen and m.origin = 'uploaded')
            from paragraphs g join chapters c on c.id = g.chapter_id join projects p on p.id = c.project_id
            join sentences own on own.paragraph_id = g.id and own.id = {sentence}
            left join lateral (
                select a.url_path from sentence_media m join media_assets a on a.id = m.asset_id
                where m.sentence_id = own.id and m.chosen and m.slot = 'picture'
                  and (m.frame_size = '' or m.frame_size = coalesce(split_part(p.primary_output, '/', 1), m.frame_size))
                order by m.frame_size = '' desc, m.created_at desc limit 1) picture on true
            left join lateral (
                select a.url_path, a.duration_ms, n.confidence from sentence_media m join media_assets a on a.id = m.asset_id left join narrated_lines n on n.sentence_media_id = m.id
                where m.sentence_id = own.id and m.chosen and m.slot = 'voice' and m.language = coalesce(p.language, m.language)
                order by m.created_at desc limit 1) voice on true
            where s.id = own.id
            """, ct);
        await Status(db, sentence, actor, clock, ct);
    }

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
