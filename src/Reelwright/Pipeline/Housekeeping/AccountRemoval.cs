using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Quartz;
using Reelwright.Domain;
using Reelwright.Pipeline.Engine;
using Reelwright.Pipeline.Publications;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Housekeeping;

/// <summary>
/// Removes what a deleted account leaves: its projects one by one, uploads, makers, accounts at platforms with their apps. Each step stands alone and may be repeated, so that a crash or an upload
/// that was on its way leaves nothing for longer than until the trash is emptied again. Ledger rows stay, with the emptied makers they name; so does stock.
/// </summary>
public sealed class AccountRemoval(IDbContextFactory<ReelDb> databases, ISchedulerFactory schedulers, Attempts attempts, KeyReturn returns, TimeProvider clock)
{
    private const string Actor = "housekeeping";
    private const string Why = "its owner's account was deleted";
    private static readonly OrderStatus[] Active = [OrderStatus.Pending, OrderStatus.Processing, OrderStatus.Paused];

    /// <summary>Removes what deleted accounts still have. How many projects went.</summary>
    public async Task<int> Rest(CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var left = await db.DeletedAccounts
            .Where(u => db.Projects.Any(p => p.OwnerId == u.Id) || db.PlatformApps.Any(a => a.UserId == u.Id) || db.PlatformAccounts.Any(a => a.UserId == u.Id && !a.IsDeleted) || db.Videos.Any(v => v.UserId == u.Id) || db.MediaAssets.Any(a => a.OwnerId == u.Id && a.SourceType == SourceType.UserUploaded))
            .Select(u => u.Id).ToListAsync(ct);
        var projects = 0;
        foreach (var user in left)
        {
            projects += await Run(user, ct);
        }

        return projects;
    }

    /// <summary>Removes what a deleted account has. How many projects went; their files go with the next sweep.</summary>
    public async Task<int> Run(Guid user, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        // Given back only what is wiped for good.
        await returns.GiveAll(await Collisions.Retry(() => Platforms(db, user, ct)));
        var projects = await db.Projects.Where(p => p.OwnerId == user).OrderBy(p => p.CreatedAt).Select(p => p.Id).ToListAsync(ct);
        foreach (var project in projects)
        {
            await Project(project, ct);
        }

        // One that begins with a picture of another goes before that.
        foreach (var clip in await db.Videos.Where(v => v.UserId == user).OrderByDescending(v => v.CreatedAt).Select(v => v.Id).ToListAsync(ct))
        {
            await Collisions.Retry(() => Clip(db, clip, ct));
        }

        await db.MediaAssets.Where(a => a.OwnerId == user && a.SourceType == SourceType.UserUploaded
            && !db.SentenceMedia.Any(m => m.AssetId == a.Id) && !db.FilmAssets.Any(f => f.AssetId == a.Id)).ExecuteDeleteAsync(ct);
        await db.ApiConfigs.Where(c => c.UserId == user && !db.ProviderCalls.Any(p => p.ApiConfigId == c.Id) && !db.GenerationTasks.Any(t => t.ApiConfigId == c.Id)
            && !db.Videos.Any(v => v.ApiConfigId == c.Id) && !db.VideoGenerations.Any(t => t.ApiConfigId == c.Id) && !db.Errands.Any(e => e.ApiConfigId == c.Id) && !db.ImageGenerations.Any(t => t.ApiConfigId == c.Id)).ExecuteDeleteAsync(ct);
        return projects.Count;
    }

    private async Task<IReadOnlyList<KeyReturn.Kept>> Platforms(ReelDb db, Guid user, CancellationToken ct)
    {
        await using var tx = await db.Database.BeginTransactionAsync(ct);
        // One may have been connected while the account was shut.
        var kept = await returns.Of(db, user, ct);
        await AccountWipe.All(db, user, Actor, Why, clock, ct);
        await tx.CommitAsync(ct);
        return kept;
    }

    private static async Task Clip(ReelDb db, Guid id, CancellationToken ct)
    {
        await using var tx = await db.Database.BeginTransactionAsync(ct);
        if (await ClipRemoval.Hold(db, id, ct) is { } held && await ClipRemoval.Need(db, held, true, ct) is null && !await ClipRemoval.IsLeft(db, id, ct))
        {
            await ClipRemoval.Run(db, held, ct);
            await tx.CommitAsync(ct);
        }
    }

    private async Task Project(Guid id, CancellationToken ct)
    {
        var scheduler = await schedulers.GetScheduler(ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var tx = await db.Database.BeginTransactionAsync(ct);
        using (scheduler.EnlistTransaction(tx.GetDbTransaction()))
        {
            await db.Database.ExecuteSqlAsync($"select 1 from generation_tasks where project_id = {id} order by id for no key update", ct);
            await db.Database.ExecuteSqlAsync($"select 1 from projects where id = {id} for update", ct);
            foreach (var order in await db.GenerationTasks.Where(t => t.ProjectId == id && Active.Contains(t.Status)).ToListAsync(ct))
            {
                foreach (var attempt in await db.VideoGenerationJobs.Where(j => j.TaskId == order.Id && j.CompletedAt == null).Select(j => j.Id).ToListAsync(ct))
                {
                    await attempts.End(scheduler, db, attempt, EndedAs.Cancelled, "cancelled: " + Why, Actor, ct);
                }

                await Outcomes.Move(db, order, OrderStatus.Cancelled, Actor, Why, clock, ct);
            }

            await DramaRemoval.Release(db, new DramaPart(Project: id), ct);
            await VanishedChapters.Keep(db, await db.Chapters.IgnoreQueryFilters().Where(c => c.ProjectId == id).Select(c => c.Id).ToArrayAsync(ct), clock, ct);
            await db.Projects.Where(p => p.Id == id).ExecuteDeleteAsync(ct);
            await tx.CommitAsync(ct);
        }
    }
}
