using Microsoft.Extensions.Logging;

namespace Reelwright.Features.Publications;

/// <summary>Has the platform asked now how a post is, instead of at the next look.</summary>
public sealed class FindPost(HeldPost held, TimeProvider clock, ILogger<FindPost> log)
{
    /// <summary>Errors: <c>not_found</c>, <c>forbidden</c>, <c>wrong_state</c> unless it is, or may be, at the platform.</summary>
    public async Task Run(Caller caller, Guid publication, CancellationToken ct)
    {
        await held.Change(caller, publication, "find", (db, row) => PostRows.Set(db, row.Id, $"due_at = {clock.GetUtcNow()}, absent = false", ct), ct);
        log.LogInformation("Publication {Publication} is asked for now, says {Session}", publication, caller.Session);
    }
}
