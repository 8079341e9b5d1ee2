using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Reelwright.Base;
using Reelwright.Domain;

namespace Reelwright.Features.Publications;

/// <summary>Has the platform asked now how a post is, instead of at the next look.</summary>
public sealed class FindPost(HeldPost held, TimeProvider clock, ILogger<FindPost> log)
{
    /// <summary>Errors: <c>not_found</c>, <c>forbidden</c>, <c>wrong_state</c> unless it is, or may be, at the platform, and its account is still here to ask.</summary>
    public async Task Run(Caller caller, Guid publication, CancellationToken ct)
    {
        await held.Change(caller, publication, "find", async (db, row) =>
        {
            if (await db.PlatformAccounts.AnyAsync(a => a.Id == row.AccountId && a.IsDeleted, ct))
            {
                throw new ReelException("wrong_state", $"The account of publication {publication} was taken away, so {row.Platform.Word()} cannot be asked: look there, then link or settle it.");
            }

            await PostRows.Set(db, row.Id, $"due_at = {clock.GetUtcNow()}, absent = false", ct);
        }, ct);
        log.LogInformation("Publication {Publication} is asked for now, says {Session}", publication, caller.Session);
    }
}
