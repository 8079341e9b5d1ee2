using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Publications;

/// <summary>Changes what is said of a post that is not begun, or has failed.</summary>
public sealed class EditPost(IDbContextFactory<ReelDb> databases, Access access, PlanPost plans, HeldPost held, PostStart start, ILogger<EditPost> log)
{
    /// <summary>What is given is changed, and what is not given stays.</summary>
    public sealed record Change : PostSaid;

    /// <summary>Errors: <c>not_found</c>, <c>forbidden</c>, <c>wrong_state</c>, <c>precondition_failed</c>, <c>text_invalid</c>, <c>post_invalid</c>, <c>already_posted</c>, <c>route_unknown</c>.</summary>
    public async Task Run(Caller caller, Guid publication, uint version, Change change, CancellationToken ct)
    {
        await access.Publication(caller, publication, Right.Post, ct);
        await using (var db = await databases.CreateDbContextAsync(ct))
        {
            var row = await db.PublicationRecords.AsNoTracking().SingleAsync(p => p.Id == publication, ct);
            await Ensure(caller, row, change, ct);
        }

        await held.Change(caller, publication, "edit", (db, row) => Write(db, caller, row, version, change, ct), ct);
        log.LogInformation("Publication {Publication} was changed by {Session}", publication, caller.Session);
    }

    private async Task Ensure(Caller caller, PublicationRecord row, Change change, CancellationToken ct)
    {
        PlanPost.Write(row, change);
        var (_, issues) = await plans.Check(caller, await plans.Of(row, ct), null, ct);
        // A time that was missed meanwhile is nobody's change.
        var wrong = issues.Where(i => (row.State is PublicationState.ScheduledLocal ? !i.Warns : PlanPost.Unkeepable(i)) && (change.SaysTime || i is not { Field: "scheduled_at", Code: "wrong" })).ToList();
        if (wrong.Count > 0)
        {
            throw PostInvalid.Of(wrong);
        }
    }

    private async Task Write(ReelDb db, Caller caller, PublicationRecord row, uint version, Change change, CancellationToken ct)
    {
        if (row.Version != version)
        {
            throw Versions.Newer("This publication");
        }

        var paused = row.PausedAt;
        db.Attach(row);
        PlanPost.Write(row, change);
        row.Epoch++;
        await Versions.Save(db, "This publication", ct);
        db.Entry(row).State = EntityState.Detached;
        if (row.State is not PublicationState.ScheduledLocal || (!change.SaysTime && change.Visibility is null))
        {
            return;
        }

        // Its place in time is another one: out of the queue and, unless it has none any more, in again.
        await held.Move(db, row, PublicationState.Draft, caller, "its time was changed", $"due_at = null, paused_at = null", ct, reasonCode: "time_changed");
        if (row.IsScheduled)
        {
            await start.Run(db, row, (await plans.Of(row, ct)).Publisher.Card, caller, "its time was changed", ct, reasonCode: "time_changed");
            // What somebody holds, another time does not let go.
            await db.Database.ExecuteSqlAsync($"update publication_records set paused_at = {paused} where id = {row.Id}", ct);
        }
    }
}
