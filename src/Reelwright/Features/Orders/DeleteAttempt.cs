using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Features.Publications;
using Reelwright.Pipeline.Engine;
using Reelwright.Pipeline.Housekeeping;
using Reelwright.Storage;

namespace Reelwright.Features.Orders;

/// <summary>Deletes an attempt with its film; what others still use of it stays theirs. Files that nothing names any more go with the next sweep.</summary>
public sealed class DeleteAttempt(IDbContextFactory<ReelDb> databases, Access access, TimeProvider clock)
{
    /// <summary>Only whoever owns the project may. Errors: <c>not_found</c>, <c>forbidden</c>, <c>wrong_state</c> while it runs, <c>film_in_use</c> while its film is to be posted.</summary>
    public async Task Run(Caller caller, Guid attempt, CancellationToken ct)
    {
        await access.Attempt(caller, attempt, Right.Own, ct);
        await Collisions.Retry(async () =>
        {
            await using var db = await databases.CreateDbContextAsync(ct);
            var order = await db.VideoGenerationJobs.Where(j => j.Id == attempt).Select(j => j.TaskId).SingleAsync(ct);
            await using var tx = await db.Database.BeginTransactionAsync(ct);
            await Outcomes.Lock(db, order, ct);
            if (await db.VideoGenerationJobs.AnyAsync(j => j.Id == attempt && j.CompletedAt == null, ct))
            {
                throw new ReelException("wrong_state", $"Attempt {attempt} is still at work: cancel its order, or let it be finished, then delete it.");
            }

            await db.Database.ExecuteSqlAsync($"select 1 from generated_videos where generation_job_id = {attempt} for no key update", ct);
            if (await db.GeneratedVideos.Where(f => f.GenerationJobId == attempt).Select(f => (Guid?)f.Id).SingleOrDefaultAsync(ct) is { } film)
            {
                await PostSource.EnsureFree(db, VideoKind.Film, film, ct);
            }

            await AttemptRemoval.Run(db, attempt, caller.Session, clock, ct);
            await tx.CommitAsync(ct);
        });
    }
}
