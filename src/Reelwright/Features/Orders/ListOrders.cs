using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Orders;

/// <summary>Lists a person's orders, the newest first.</summary>
public sealed class ListOrders(IDbContextFactory<ReelDb> databases)
{
    /// <summary>One order with what a list shows of it.</summary>
    public sealed record Row(
        Guid Id, OrderStatus Status, int Priority, int Progress, GenerationStep Step, string Project, int Chapter, string Title, string Output,
        int Sentences, int Done, int Failed, DateTimeOffset Created, DateTimeOffset? Estimated, string? Error);

    /// <summary>At most <paramref name="limit"/> orders.</summary>
    public async Task<IReadOnlyList<Row>> Run(Guid owner, bool activeOnly, int limit, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var query =
            from t in db.GenerationTasks
            join p in db.Projects on t.ProjectId equals p.Id
            join c in db.Chapters on t.ChapterId equals c.Id
            where p.OwnerId == owner && !db.VideoGenerationJobs.Any(j => j.TaskId == t.Id && j.DeletedAt != null && !db.VideoGenerationJobs.Any(o => o.TaskId == j.TaskId && o.DeletedAt == null)) && (!activeOnly || t.Status == OrderStatus.Pending || t.Status == OrderStatus.Processing || t.Status == OrderStatus.Paused)
            orderby t.CreatedAt descending
            select new Row(
                t.Id, t.Status, t.Priority, t.Progress, t.CurrentStep, p.Title, c.ChapterNumber, c.Title, t.Output,
                t.TotalSentences, t.CompletedSentences, t.FailedSentences, t.CreatedAt, t.EstimatedCompletion, t.ErrorMessage);
        return await query.Take(limit).AsNoTracking().ToListAsync(ct);
    }
}
