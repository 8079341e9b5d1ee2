using Microsoft.Extensions.Logging;

namespace Reelwright.Features.Publications;

/// <summary>Holds a post, as long as nothing of it can be out; and lets it go on.</summary>
public sealed class PausePost(HeldPost held, TimeProvider clock, ILogger<PausePost> log)
{
    /// <summary>What is on its way now, a part of the film say, is let through; nothing more is sent. Errors: <c>not_found</c>, <c>forbidden</c>, <c>wrong_state</c> once it may be at the platform.</summary>
    public async Task Pause(Caller caller, Guid publication, CancellationToken ct)
    {
        await held.Change(caller, publication, "pause", (db, row) =>
        {
            // A step that was chosen and not begun is not taken: it could be the one that posts.
            var epoch = row.Epoch + (row.Doing is null ? 1 : 0);
            return PostRows.Set(db, row.Id, $"paused_at = {clock.GetUtcNow()}, epoch = {epoch}", ct);
        }, ct);
        log.LogInformation("Publication {Publication} was paused by {Session}", publication, caller.Session);
    }

    /// <summary>Errors: <c>not_found</c>, <c>forbidden</c>, <c>wrong_state</c>.</summary>
    public async Task Resume(Caller caller, Guid publication, CancellationToken ct)
    {
        await held.Change(caller, publication, "resume", (db, row) => PostRows.Set(db, row.Id, $"paused_at = null, due_at = {row.DueAt ?? clock.GetUtcNow()}", ct), ct);
        log.LogInformation("Publication {Publication} goes on, says {Session}", publication, caller.Session);
    }
}
