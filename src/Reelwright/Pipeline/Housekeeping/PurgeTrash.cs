using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Pipeline.Engine;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Housekeeping;

/// <summary>Removes for good what has been in the trash long enough: projects, chapters, films, clips, shots, characters, takes; and what deleted accounts have left. What was paid for them stays in the ledger.</summary>
public sealed class PurgeTrash(IDbContextFactory<ReelDb> databases, AccountRemoval accounts, FileSweep sweep, FileStore store, HousekeepingSettings settings, TimeProvider clock) : IHousekeeping
{
    private const string Actor = "housekeeping";

    /// <inheritdoc />
    public HousekeepingTask Task => HousekeepingTask.Trash;

    /// <inheritdoc />
    public async Task<string> Run(CancellationToken ct)
    {
        var before = clock.GetUtcNow() - settings.TrashKept;
        await using var db = await databases.CreateDbContextAsync(ct);
        var (projects, chapters, films) = (await accounts.Rest(ct), 0, 0);
        foreach (var id in await db.Projects.Where(p => p.IsDeleted && p.DeletedAt < before).Select(p => p.Id).ToListAsync(ct))
        {
            projects += await Collisions.Retry(() => Project(db, id, before, ct)) ? 1 : 0;
        }

        foreach (var id in await db.Chapters.Where(c => c.IsDeleted && c.DeletedAt < before).Select(c => c.Id).ToListAsync(ct))
        {
            chapters += await Collisions.Retry(() => Chapter(db, id, before, ct)) ? 1 : 0;
        }

        foreach (var film in await db.GeneratedVideos.Where(f => f.IsDeleted && f.DeletedAt < before && f.GenerationJobId != null).Select(f => f.GenerationJobId!.Value).ToListAsync(ct))
        {
            films += await Film(db, film, before, ct) ? 1 : 0;
        }

        var clips = await ClipRemoval.Purge(db, before, ct);
        var parts = await DramaRemoval.Purge(db, before, ct);
        var takes = await TakeRemoval.Purge(db, before, ct);
        var attempts = await AttemptRemoval.Reap(databases, clock, ct);
        var files = await sweep.Run(FileSweep.Settled, ct);
        var shelved = store.Archive is { } shelf ? await Tidied(db, shelf, ct) : "";
        return $"{projects} projects, {chapters} chapters, {films} films, {clips} clips, {parts} shots and characters, {takes} takes and {attempts} hidden attempts went, with {files.Files} files of {files.Bytes} bytes{shelved}";
    }

    private static async Task<string> Tidied(ReelDb db, ArchiveShelf shelf, CancellationToken ct)
    {
        try
        {
            return $"; {await shelf.Tidy(db, ct)} files left the archive shelf";
        }
        catch (ReelException away) when (away.Code is "store_gone" or "disk_full")
        {
            return $"; nothing left the archive shelf: {away.Message}";
        }
    }

    private async Task<bool> Project(ReelDb db, Guid id, DateTimeOffset before, CancellationToken ct)
    {
        await using var tx = await db.Database.BeginTransactionAsync(ct);
        await db.Database.ExecuteSqlAsync($"select 1 from projects where id = {id} for update", ct);
        // Its owner may have taken it out again just now.
        if (!await db.Projects.AnyAsync(p => p.Id == id && p.IsDeleted && p.DeletedAt < before, ct) || await Posted(db, p => p.ProjectId == id, ct) || !await DramaRemoval.Free(db, new DramaPart(Project: id), ct))
        {
            return false;
        }

        await VanishedChapters.Keep(db, await db.Chapters.IgnoreQueryFilters().Where(c => c.ProjectId == id).Select(c => c.Id).ToArrayAsync(ct), clock, ct);
        await db.Projects.Where(p => p.Id == id).ExecuteDeleteAsync(ct);
        await tx.CommitAsync(ct);
        return true;
    }

    private async Task<bool> Chapter(ReelDb db, Guid id, DateTimeOffset before, CancellationToken ct)
    {
        await using var tx = await db.Database.BeginTransactionAsync(ct);
        await db.Database.ExecuteSqlAsync($"select 1 from generation_tasks where chapter_id = {id} order by id for no key update", ct);
        await db.Database.ExecuteSqlAsync($"select 1 from chapters where id = {id} for update", ct);
        if (!await db.Chapters.AnyAsync(c => c.Id == id && c.IsDeleted && c.DeletedAt < before, ct)
            || await db.GenerationTasks.AnyAsync(t => t.ChapterId == id && t.CompletedAt == null, ct)
            || await Posted(db, p => p.ChapterId == id, ct)
            || !await DramaRemoval.Free(db, new DramaPart(Chapter: id), ct))
        {
            return false;
        }

        await VanishedChapters.Keep(db, [id], clock, ct);
        await db.Chapters.Where(c => c.Id == id).ExecuteDeleteAsync(ct);
        await tx.CommitAsync(ct);
        return true;
    }

    private async Task<bool> Film(ReelDb db, Guid attempt, DateTimeOffset before, CancellationToken ct)
    {
        await using var tx = await db.Database.BeginTransactionAsync(ct);
        await Outcomes.Lock(db, await db.VideoGenerationJobs.Where(j => j.Id == attempt).Select(j => j.TaskId).SingleAsync(ct), ct);
        await db.Database.ExecuteSqlAsync($"select 1 from generated_videos where generation_job_id = {attempt} for update", ct);
        // Somebody may have taken it out again just now.
        if (!await db.GeneratedVideos.AnyAsync(f => f.GenerationJobId == attempt && f.IsDeleted && f.DeletedAt < before, ct))
        {
            return false;
        }

        await AttemptRemoval.Film(db, attempt, Actor, clock, ct);
        await tx.CommitAsync(ct);
        return true;
    }

    // What is to be posted keeps its film until it is.
    private static Task<bool> Posted(ReelDb db, Expression<Func<PublicationRecord, bool>> of, CancellationToken ct) =>
        db.PublicationRecords.Where(of).AnyAsync(p => p.Status == PublicationStatus.Pending || p.Status == PublicationStatus.Publishing, ct);
}
