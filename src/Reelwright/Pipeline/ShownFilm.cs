using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;
using Reelwright.Pipeline.Engine;
using Reelwright.Storage;

namespace Reelwright.Pipeline;

/// <summary>The film a chapter shows (003 <c>video_url</c>): the newest whole one of its project's primary output and language whose file is there.</summary>
public static class ShownFilm
{
    /// <summary>After a film came or went, in the caller's transaction: the chapter shows what is there now, and its status and the project's follow.</summary>
    /// <param name="reason">Why, for people.</param>
    public static async Task Follow(ReelDb db, Guid chapter, string actor, string reason, TimeProvider clock, CancellationToken ct)
    {
        var project = await db.Chapters.IgnoreQueryFilters().Where(c => c.Id == chapter).Select(c => c.ProjectId).SingleAsync(ct);
        // Statements of their own, in everybody's order: the next one sees what whoever held them has done.
        await db.Database.ExecuteSqlAsync($"select 1 from projects where id = {project} for no key update", ct);
        await db.Database.ExecuteSqlAsync($"select 1 from chapters where id = {chapter} for no key update", ct);
        var changed = await db.Database.ExecuteSqlAsync($"""
            update chapters c set video_url = newest.url_path, video_duration = newest.duration
            from projects p left join lateral (
                select f.url_path, f.duration from generated_videos f
                where f.script_id = {chapter} and f.output = p.primary_output and f.language = coalesce(p.language, f.language)
                  and f.generation_status = 'COMPLETED' and not f.is_deleted and f.file_removed_at is null
                order by f.completion_timestamp desc limit 1) newest on true
            where c.id = {chapter} and p.id = c.project_id and (c.video_url, c.video_duration) is distinct from (newest.url_path, newest.duration)
            """, ct);
        if (changed == 0)
        {
            return;
        }

        var now = await db.Chapters.IgnoreQueryFilters().AsNoTracking().Where(c => c.Id == chapter).Select(c => new { c.Status, c.VideoUrl }).SingleAsync(ct);
        var moved = (now.Status, now.VideoUrl) switch
        {
            (ChapterStatus.Completed, null) => await StatusMoves.Chapters.Move(db, chapter, ChapterStatus.Confirmed, actor, reason, clock, ct),
            (ChapterStatus.Confirmed, not null) => await StatusMoves.Chapters.Move(db, chapter, ChapterStatus.Completed, actor, reason, clock, ct),
            _ => false,
        };
        if (moved)
        {
            await Outcomes.Project(db, project, actor, clock, ct);
        }
    }
}
