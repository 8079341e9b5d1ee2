using Microsoft.EntityFrameworkCore;
using Reelwright.Storage;

namespace Reelwright.Features.Orders;

/// <summary>Every move of an order and of its attempts: from what to what, by whom, why, when.</summary>
public sealed class ReadHistory(IDbContextFactory<ReelDb> databases, Access access)
{
    private const int Most = 1000;

    /// <summary>One move.</summary>
    /// <param name="Noun"><c>generation_tasks</c> or <c>video_generation_jobs</c>.</param>
    public sealed record Move(string Noun, string NounId, string FromStatus, string ToStatus, string Actor, string? Reason, DateTimeOffset At);

    /// <summary>In the order of their happening, at most a thousand. Errors: <c>not_found</c>.</summary>
    public async Task<IReadOnlyList<Move>> Run(Caller caller, Guid order, CancellationToken ct)
    {
        await access.Order(caller, order, Right.Look, ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        var attempts = (await db.VideoGenerationJobs.Where(j => j.TaskId == order).Select(j => j.Id).ToListAsync(ct)).ConvertAll(id => id.ToString());
        var id = order.ToString();
        return await db.StatusChanges.AsNoTracking()
            .Where(c => (c.Noun == "generation_tasks" && c.NounId == id) || (c.Noun == "video_generation_jobs" && attempts.Contains(c.NounId)))
            .OrderBy(c => c.Id).Take(Most).Select(c => new Move(c.Noun, c.NounId, c.FromStatus, c.ToStatus, c.Actor, c.Reason, c.At)).ToListAsync(ct);
    }
}
