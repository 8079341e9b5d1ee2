using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Films;

/// <summary>Puts a film in the trash, and takes it out again (003 SoftDeleteMixin). Its file stays until it is purged; its chapter shows the film before it meanwhile.</summary>
public sealed class TrashFilm(IDbContextFactory<ReelDb> databases, Access access, TimeProvider clock)
{
    /// <summary>Errors: <c>not_found</c>, <c>forbidden</c>, <c>wrong_state</c> while it is being made, <c>precondition_failed</c>.</summary>
    public async Task Run(Caller caller, Guid film, uint version, CancellationToken ct)
    {
        await access.Film(caller, film, Right.Edit, ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var tx = await db.Database.BeginTransactionAsync(ct);
        var row = await db.GeneratedVideos.SingleAsync(f => f.Id == film, ct);
        Versions.Expect(db.Entry(row), version);
        if (row.GenerationStatus is FilmStatus.Pending or FilmStatus.Generating)
        {
            throw new ReelException("wrong_state", $"Film {film} is being made: cancel its order, or let it be finished, then throw it away.");
        }

        (row.IsDeleted, row.DeletedAt, row.DeletedBy) = (true, clock.GetUtcNow(), caller.User);
        await Versions.Save(db, "This film", ct);
        await Show(db, row.ScriptId, ct);
        await tx.CommitAsync(ct);
    }

    /// <summary>Takes it out again. Errors: <c>not_found</c> unless it is in the trash of a project the caller may look at, <c>forbidden</c>.</summary>
    public async Task Restore(Caller caller, Guid film, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var tx = await db.Database.BeginTransactionAsync(ct);
        var seen = Access.Seen(db, caller.User);
        var row = await db.GeneratedVideos.SingleOrDefaultAsync(
            f => f.Id == film && f.IsDeleted && db.Chapters.Any(c => c.Id == f.ScriptId && !c.IsDeleted && seen.Any(p => p.Id == c.ProjectId)), ct)
            ?? throw new ReelException("not_found", $"There is no film {film} in your trash.");
        await access.Chapter(caller, row.ScriptId, Right.Edit, ct);
        (row.IsDeleted, row.DeletedAt, row.DeletedBy) = (false, null, null);
        await Versions.Save(db, "This film", ct);
        await Show(db, row.ScriptId, ct);
        await tx.CommitAsync(ct);
    }

    /// <summary>The chapter shows the newest film of its primary output that is there (003 <c>video_url</c>).</summary>
    private static Task<int> Show(ReelDb db, Guid chapter, CancellationToken ct) => db.Database.ExecuteSqlAsync($"""
        update chapters c set video_url = newest.url_path, video_duration = newest.duration
        from projects p left join lateral (
            select f.url_path, f.duration from generated_videos f
            where f.script_id = {chapter} and f.output = p.primary_output and f.language = coalesce(p.language, f.language)
              and f.generation_status = 'COMPLETED' and not f.is_deleted and f.file_removed_at is null
            order by f.completion_timestamp desc limit 1) newest on true
        where c.id = {chapter} and p.id = c.project_id and (c.video_url, c.video_duration) is distinct from (newest.url_path, newest.duration)
        """, ct);
}
