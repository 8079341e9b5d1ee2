using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Publications;

/// <summary>Writes a post down, as a draft or to be posted.</summary>
public sealed class CreatePost(PlanPost plans, HeldPost held, PostStart start, TimeProvider clock, ILogger<CreatePost> log)
{
    /// <summary>
    /// Its id. Errors: <c>not_found</c>, <c>forbidden</c>, <c>wrong_state</c>, <c>file_removed</c>, <c>change_invalid</c>, <c>text_invalid</c>, <c>route_unknown</c>, <c>post_invalid</c> with what is wrong,
    /// <c>already_posted</c> with which it is.
    /// </summary>
    public async Task<Guid> Run(Caller caller, NewPost asked, CancellationToken ct)
    {
        var plan = await plans.New(caller, asked, ct);
        await Ensure(caller, plan, asked.Publish, ct);
        await Collisions.Retry(() => held.Once(db => Write(db, caller, plan, asked.Publish, asked.Again, ct), () => plan.Row, ct));
        log.LogInformation("Publication {Publication} was made {As} by {Session}", plan.Row.Id, asked.Publish ? "to be posted" : "as a draft", caller.Session);
        return plan.Row.Id;
    }

    /// <summary>Errors: <c>post_invalid</c>; of a draft only for what it cannot be kept with.</summary>
    internal async Task Ensure(Caller caller, PlanPost.Plan plan, bool publish, CancellationToken ct)
    {
        var (_, issues) = await plans.Check(caller, plan, null, ct);
        if (issues.Where(i => publish ? !i.Warns : PlanPost.Unkeepable(i)).ToList() is { Count: > 0 } wrong)
        {
            throw PostInvalid.Of(wrong);
        }
    }

    /// <summary>Writes a new row, in the caller's transaction. Errors: <c>file_removed</c>, <c>not_found</c> for an account that went just now.</summary>
    /// <param name="again">As another of what is there already.</param>
    internal async Task Write(ReelDb db, Caller caller, PlanPost.Plan plan, bool publish, bool again, CancellationToken ct)
    {
        var (row, now) = (plan.Row, clock.GetUtcNow());
        await PostSource.Hold(db, row.VideoKind, row.VideoId, ct);
        if (!await HeldPost.Account(db, row.AccountId, ct))
        {
            throw new ReelException("not_found", $"There is no platform account {row.AccountId} of yours.");
        }

        if (again)
        {
            row.Again = 1 + (await db.PublicationRecords.Where(p => p.AccountId == row.AccountId && p.ContentFingerprint == row.ContentFingerprint).MaxAsync(p => (int?)p.Again, ct) ?? -1);
        }

        (row.CreatedAt, row.UpdatedAt) = (now, now);
        db.PublicationRecords.Add(row);
        await db.SaveChangesAsync(ct);
        // Begun again after a collision, it is added again.
        db.Entry(row).State = EntityState.Detached;
        if (publish)
        {
            await start.Run(db, row, plan.Publisher.Card, caller, null, ct);
        }
    }
}
