using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Quartz;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Pipeline.Calls;
using Reelwright.Providers;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Takes;

/// <summary>Ends takes that come to nothing: by failure, perhaps to be begun again, or because a person said so.</summary>
public sealed class TakeEnd(IDbContextFactory<ReelDb> databases, ISchedulerFactory schedulers, JobStop stops, TimeProvider clock)
{
    /// <summary>It failed. What was surely not carried out and may well succeed later is begun again, as another take, a few times.</summary>
    public async Task Fail(TakeKey take, ReelException failure, string actor, CancellationToken ct)
    {
        var told = failure as MakerException;
        var scheduler = await schedulers.GetScheduler(ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var tx = await db.Database.BeginTransactionAsync(ct);
        using (scheduler.EnlistTransaction(tx.GetDbTransaction()))
        {
            var clip = take.Picture ? null : await db.VideoGenerations.Where(t => t.Id == take.Take).Select(t => t.VideoId).SingleAsync(ct);
            var attempt = clip is { } id ? await db.VideoGenerations.CountAsync(t => t.VideoId == id && t.Id <= take.Take, ct) : 1;
            var details = Json.Write(new { stage = "sending", code = failure.Code, vendor_code = told?.VendorCode, request_id = told?.RequestId, attempt });
            var failed = await Failed(db, take, failure.Code, Scrub.Clean(failure.Message), details, actor, ct);
            if (failed && told is { Fate: Fate.NotExecuted, Passing: true })
            {
                await TakeAgain.Begin(scheduler, db, take, told, clock, ct);
            }

            await tx.CommitAsync(ct);
        }
    }

    /// <summary>A person wants no more of it. Its vendor is asked to stop; what comes all the same is kept as a version. Errors: <c>wrong_state</c> when it has ended.</summary>
    public async Task Cancel(TakeKey take, string actor, CancellationToken ct)
    {
        var scheduler = await schedulers.GetScheduler(ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        await using (var tx = await db.Database.BeginTransactionAsync(ct))
        {
            using (scheduler.EnlistTransaction(tx.GetDbTransaction()))
            {
                if (!await Failed(db, take, "cancelled", "Cancelled.", Json.Write(new { stage = "cancelled", code = "cancelled" }), actor, ct))
                {
                    throw new ReelException("wrong_state", $"The {take} has ended already.");
                }

                await TakeQueue.Withdraw(scheduler, take, ct);
                await tx.CommitAsync(ct);
            }
        }

        await Stop(db, take, ct);
    }

    private async Task<bool> Failed(ReelDb db, TakeKey take, string code, string message, string details, string actor, CancellationToken ct) => (await db.Database.SqlQuery<bool>(take.Picture
        ? $"""select fail_picture_take({take.Take}, {code}, {message}, {actor}, {clock.GetUtcNow()}) as "Value" """
        : (FormattableString)$"""select fail_take({take.Take}, {code}, {message}, {details}::jsonb, {actor}, {clock.GetUtcNow()}) as "Value" """).ToListAsync(ct))[0];

    private async Task Stop(ReelDb db, TakeKey take, CancellationToken ct)
    {
        var (clips, pictures) = (take.Picture ? null : (long?)take.Take, take.Picture ? (long?)take.Take : null);
        var call = await db.ProviderCalls.AsNoTracking().Where(c => (c.VideoGenerationId == clips && clips != null) || (c.ImageGenerationId == pictures && pictures != null))
            .Where(c => c.Status == CallStatus.Polling && c.VendorJobId != null).OrderByDescending(c => c.StartedAt).FirstOrDefaultAsync(ct);
        if (call is not null)
        {
            await stops.Ask(db, call, take.ToString(), ct);
        }
    }
}
