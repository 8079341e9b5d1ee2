using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Pipeline.Dramas;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Takes;

/// <summary>Which take its clip or shot shows.</summary>
public static class TakeChoice
{
    /// <summary>
    /// Makes a take the chosen one: the clip's file and facts are its own, and every sentence that shows the picture it has set in motion plays it; a shot shows it, in the place of a
    /// person's own clip too. In the caller's transaction. Errors: <c>wrong_state</c> for one that has brought nothing.
    /// </summary>
    public static async Task Choose(ReelDb db, long take, string actor, TimeProvider clock, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var row = await db.VideoGenerations.AsNoTracking().SingleAsync(t => t.Id == take, ct);
        if (row.LocalPath is null && row.MinioUrl is null)
        {
            throw new ReelException("wrong_state", $"Take {take} has brought nothing that could be shown.");
        }

        if (row.StoryboardId is { } shot)
        {
            await db.Database.ExecuteSqlAsync($"""
                update video_generations set chosen = false where storyboard_id = {shot} and chosen and id <> {take};
                update video_generations set chosen = true where id = {take};
                update storyboards set clip_id = null, updated_at = {now} where id = {shot}
                """, ct);
            await ShotMedia.Show(db, shot, now, ct);
            return;
        }

        await db.Database.ExecuteSqlAsync($"""
            update video_generations set chosen = false where video_id = {row.VideoId} and chosen and id <> {take};
            update video_generations set chosen = true where id = {take};
            update videos v set video_url = c.url_path, video_file = c.file_path, duration_seconds = c.duration_ms / 1000.0, digest = c.digest, archived_at = null,
                file_size = (select size_bytes from file_blobs b where b.digest = c.digest and b.area = c.area), frame_rate = (c.metadata ->> 'fps')::float8,
                thumbnail_url = coalesce(i.url_path, v.thumbnail_url), thumbnail_file = coalesce(i.file_path, v.thumbnail_file), updated_at = {now}
            from media_assets c left join media_assets i on i.video_generation_id = c.video_generation_id and i.asset_type = 'IMAGE'
            where v.id = {row.VideoId} and c.video_generation_id = {take} and c.asset_type = 'VIDEO_CLIP'
            """, ct);
        await Play(db, row, now, ct);
    }

    // A clip is a version like any other, of the frame size of the picture it moves. What a shot shows, its own takes say.
    private static async Task Play(ReelDb db, VideoGeneration take, DateTimeOffset now, CancellationToken ct)
    {
        var clip = await db.MediaAssets.AsNoTracking().SingleAsync(a => a.VideoGenerationId == take.Id && a.AssetType == AssetType.VideoClip, ct);
        await db.Database.ExecuteSqlAsync($"""
            select 1 from sentences where id in (select sentence_id from sentence_media where asset_id = {take.PictureId} and slot = 'picture' and chosen) order by id for no key update
            """, ct);
        var shown = await db.SentenceMedia.IgnoreQueryFilters().AsNoTracking().Where(m => m.AssetId == take.PictureId && m.Slot == MediaSlot.Picture && m.Chosen
            && !db.Sentences.Any(s => s.Id == m.SentenceId && db.Storyboards.Any(b => b.ParagraphId == s.ParagraphId))).Select(m => new { m.SentenceId, m.FrameSize }).ToListAsync(ct);
        foreach (var at in shown)
        {
            var versions = await db.SentenceMedia.Where(m => m.SentenceId == at.SentenceId && m.Slot == MediaSlot.Clip && m.FrameSize == at.FrameSize).AsNoTracking().ToListAsync(ct);
            await db.SentenceMedia.Where(m => m.SentenceId == at.SentenceId && m.Slot == MediaSlot.Clip && m.FrameSize == at.FrameSize && m.Chosen).ExecuteUpdateAsync(s => s.SetProperty(m => m.Chosen, false), ct);
            if (versions.Find(v => v.AssetId == clip.Id) is { } known)
            {
                await db.SentenceMedia.Where(m => m.Id == known.Id).ExecuteUpdateAsync(s => s.SetProperty(m => m.Chosen, true), ct);
                continue;
            }

            db.SentenceMedia.Add(new SentenceMedia
            {
                Id = Guid.CreateVersion7(now), SentenceId = at.SentenceId, Slot = MediaSlot.Clip, Language = "", FrameSize = at.FrameSize, AssetId = clip.Id,
                Version = versions.Select(v => v.Version).DefaultIfEmpty(0).Max() + 1, Origin = MediaOrigin.Made, InputDigest = clip.InputDigest, Chosen = true, CreatedAt = now,
            });
            await db.SaveChangesAsync(ct);
        }
    }
}
