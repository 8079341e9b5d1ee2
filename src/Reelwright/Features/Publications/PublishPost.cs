using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Reelwright.Storage;

namespace Reelwright.Features.Publications;

/// <summary>Has a draft posted: now, or at its time.</summary>
public sealed class PublishPost(IDbContextFactory<ReelDb> databases, Access access, PlanPost plans, CreatePost create, HeldPost held, PostStart start, ILogger<PublishPost> log)
{
    /// <summary>Errors: <c>not_found</c>, <c>forbidden</c>, <c>wrong_state</c>, <c>post_invalid</c> with what is wrong, <c>file_removed</c>, <c>route_unknown</c>.</summary>
    public async Task Run(Caller caller, Guid publication, CancellationToken ct)
    {
        await access.Publication(caller, publication, Right.Post, ct);
        await using (var db = await databases.CreateDbContextAsync(ct))
        {
            var row = await db.PublicationRecords.AsNoTracking().SingleAsync(p => p.Id == publication, ct);
            PostMay.Must(row, "publish");
            await create.Ensure(caller, await plans.Of(row, ct), publish: true, ct);
        }

        await held.Change(caller, publication, "publish", async (db, row) => await start.Run(db, row, (await plans.Of(row, ct)).Publisher.Card, caller, null, ct), ct);
        log.LogInformation("Publication {Publication} is to be posted, says {Session}", publication, caller.Session);
    }
}
