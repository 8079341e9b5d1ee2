using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Reelwright.Features.Publications;

/// <summary>Removes a post of which nothing ever left this machine. What was posted is kept for ever.</summary>
public sealed class DeletePost(HeldPost held, ILogger<DeletePost> log)
{
    /// <summary>Errors: <c>not_found</c>, <c>forbidden</c>, <c>wrong_state</c>, <c>precondition_failed</c>.</summary>
    public async Task Run(Caller caller, Guid publication, uint version, CancellationToken ct)
    {
        await held.Change(caller, publication, "delete", async (db, row) =>
        {
            if (row.Version != version)
            {
                throw Versions.Newer("This publication");
            }

            await db.PublicationRecords.Where(p => p.Id == publication).ExecuteDeleteAsync(ct);
        }, ct);
        log.LogInformation("Publication {Publication} was deleted by {Session}", publication, caller.Session);
    }
}
