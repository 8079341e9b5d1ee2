using Microsoft.Extensions.Logging;
using Reelwright.Domain;

namespace Reelwright.Features.Publications;

/// <summary>Ends a post before it is out. What of its bytes is at the platform is no post, and is never finished.</summary>
public sealed class CancelPost(HeldPost held, ILogger<CancelPost> log)
{
    /// <summary>Errors: <c>not_found</c>, <c>forbidden</c>, <c>wrong_state</c> once it may be out.</summary>
    public async Task Run(Caller caller, Guid publication, CancellationToken ct)
    {
        await held.Change(caller, publication, "cancel", (db, row) => held.Move(
            db, row, PublicationState.Cancelled, caller, null, $"due_at = null, session = null, epoch = epoch + 1, paused_at = null, progress = 0", ct), ct);
        log.LogInformation("Publication {Publication} was cancelled by {Session}", publication, caller.Session);
    }
}
