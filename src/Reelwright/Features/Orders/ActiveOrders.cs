using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Orders;

/// <summary>Whether anything is still to be expected: an order that waits or is being made. What has ended or is paused goes on only when somebody asks for it.</summary>
public sealed class ActiveOrders(IDbContextFactory<ReelDb> databases)
{
    /// <summary>Of a project, or of all that was ordered in a session, as far as the caller may look at it.</summary>
    public async Task<bool> Any(Caller caller, Guid? project, string? session, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.GenerationTasks.AnyAsync(
            t => (t.Status == OrderStatus.Pending || t.Status == OrderStatus.Processing) && (project == null || t.ProjectId == project) && (session == null || t.SessionId == session)
                && Access.Seen(db, caller.User).Any(p => p.Id == t.ProjectId) && db.Chapters.Any(c => c.Id == t.ChapterId), ct);
    }
}
