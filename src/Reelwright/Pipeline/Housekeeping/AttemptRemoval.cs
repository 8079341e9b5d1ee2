using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Housekeeping;

/// <summary>
/// Removes an attempt that has ended, with its film and what it made that nobody else uses. What another attempt uses passes to the oldest such attempt;
/// while a slot or another's film holds something without such an attempt, the row stays, hidden (002, design §3). So it does while a maker still works for it, and for what came
/// after it was deleted: that is paid for, and nobody has seen it yet.
/// </summary>
public static class AttemptRemoval
{
    private static readonly CallStatus[] Open = [CallStatus.Sending, CallStatus.Polling, CallStatus.Unknown];

    /// <summary>In the caller's transaction, with the order's row locked. True when the row went, false when it is hidden.</summary>
    public static async Task<bool> Run(ReelDb db, Guid attempt, string actor, TimeProvider clock, CancellationToken ct)
    {
        await Film(db, attempt, actor, clock, ct);
        // Whoever takes something of it just now comes before this and is seen.
        await HeldAssets.Alone(db, await db.MediaAssets.Where(a => a.GenerationJobId == attempt).Select(a => a.Id).ToArrayAsync(ct), ct);
        await db.Database.ExecuteSqlAsync($"""
            update media_assets a set generation_job_id = h.heir
            from (select m.id, heir_of_asset(m) as heir from media_assets m where m.generation_job_id = {attempt}) h where a.id = h.id and h.heir is not null;
            delete from sentence_media m using media_assets a where a.id = m.asset_id and a.generation_job_id = {attempt}
              and not exists (select from sentence_media c where c.asset_id = a.id and c.chosen) and not exists (select from film_assets f where f.asset_id = a.id)
              and not exists (select from video_generation_jobs j where j.id = {attempt} and j.deleted_at < a.creation_timestamp);
            update paragraphs p set audio_url = null, audio_duration = null from media_assets a where a.generation_job_id = {attempt} and p.audio_url = a.url_path
              and not exists (select from sentence_media m where m.asset_id = a.id) and not exists (select from film_assets f where f.asset_id = a.id);
            delete from media_assets a where a.generation_job_id = {attempt}
              and not exists (select from sentence_media m where m.asset_id = a.id) and use_of_asset(a) is null
              and not exists (select from video_generation_jobs j where j.id = {attempt} and j.deleted_at < a.creation_timestamp);
            delete from timelines where generation_job_id = {attempt}
            """, ct);
        if (await db.VideoGenerationJobs.Where(j => j.Id == attempt && !db.MediaAssets.Any(a => a.GenerationJobId == j.Id) && !db.ProviderCalls.Any(c => c.JobId == j.Id && !c.Repeatable && Open.Contains(c.Status))).ExecuteDeleteAsync(ct) == 1)
        {
            return true;
        }

        var now = clock.GetUtcNow();
        await db.VideoGenerationJobs.Where(j => j.Id == attempt && j.DeletedAt == null).ExecuteUpdateAsync(s => s.SetProperty(j => j.DeletedAt, now), ct);
        return false;
    }

    /// <summary>Removes an attempt's film; whoever showed it shows the newest other film of the same output, or none.</summary>
    public static async Task Film(ReelDb db, Guid attempt, string actor, TimeProvider clock, CancellationToken ct)
    {
        var film = await db.GeneratedVideos.AsNoTracking().SingleOrDefaultAsync(f => f.GenerationJobId == attempt, ct);
        if (film is null)
        {
            return;
        }

        await db.Database.ExecuteSqlAsync($"""
            update generation_tasks set video_url = null, video_size = null, video_duration = null, subtitle_url = null
            where video_url = {film.UrlPath} and id = (select task_id from video_generation_jobs where id = {attempt})
            """, ct);
        // Of one that was published the database keeps the row; its file goes.
        await db.GeneratedVideos.Where(f => f.Id == film.Id).ExecuteDeleteAsync(ct);
        await ShownFilm.Follow(db, film.ScriptId!.Value, actor, "its film was deleted", clock, ct);
    }

    /// <summary>Removes hidden attempts whose uses have ended, or are others' now. How many went.</summary>
    public static async Task<int> Reap(IDbContextFactory<ReelDb> databases, TimeProvider clock, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var gone = 0;
        foreach (var attempt in await db.VideoGenerationJobs.Where(j => j.DeletedAt != null && j.CompletedAt != null).Select(j => new { j.Id, j.TaskId }).ToListAsync(ct))
        {
            gone += await Collisions.Retry(async () =>
            {
                await using var tx = await db.Database.BeginTransactionAsync(ct);
                await Engine.Outcomes.Lock(db, attempt.TaskId, ct);
                var went = await Run(db, attempt.Id, "housekeeping", clock, ct);
                await tx.CommitAsync(ct);
                return went;
            }) ? 1 : 0;
        }

        return gone;
    }
}
