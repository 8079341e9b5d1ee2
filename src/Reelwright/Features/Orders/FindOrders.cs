using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Orders;

/// <summary>The orders of the projects somebody may look at, the newest first.</summary>
public sealed class FindOrders(IDbContextFactory<ReelDb> databases)
{
    /// <summary>An order as a list shows it.</summary>
    public sealed record Row(
        Guid Id, Guid ProjectId, string Project, Guid ChapterId, int ChapterNumber, string Chapter, string Output, OrderStatus Status, int Priority, int Progress, GenerationStep CurrentStep,
        int TotalSentences, int CompletedSentences, int FailedSentences, DateTimeOffset? EstimatedCompletion, string? ErrorMessage, DateTimeOffset CreatedAt);

    /// <summary>Which.</summary>
    /// <param name="Active">Only those that have not ended.</param>
    public sealed record Request(Guid? Project, Guid? Chapter, OrderStatus? Status, bool Active);

    /// <summary>A part of the list. Errors: <c>page_invalid</c>.</summary>
    public async Task<Page<Row>> Run(Caller caller, Request request, PageRequest page, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var tasks = db.GenerationTasks.Where(t => Access.Seen(db, caller.User).Any(p => p.Id == t.ProjectId)
            && (request.Project == null || t.ProjectId == request.Project) && (request.Chapter == null || t.ChapterId == request.Chapter) && (request.Status == null || t.Status == request.Status)
            && (!request.Active || t.Status == OrderStatus.Pending || t.Status == OrderStatus.Processing || t.Status == OrderStatus.Paused)
            && !db.VideoGenerationJobs.Any(j => j.TaskId == t.Id && j.DeletedAt != null));
        if (page.Moment() is { } after)
        {
            tasks = tasks.Where(t => EF.Functions.LessThan(ValueTuple.Create(t.CreatedAt, t.Id), ValueTuple.Create(after.At, after.Id)));
        }

        var rows = await (
            from t in tasks
            join p in db.Projects on t.ProjectId equals p.Id
            join c in db.Chapters on t.ChapterId equals c.Id
            orderby t.CreatedAt descending, t.Id descending
            select new Row(
                t.Id, p.Id, p.Title, c.Id, c.ChapterNumber, c.Title, t.Output, t.Status, t.Priority, t.Progress, t.CurrentStep, t.TotalSentences, t.CompletedSentences, t.FailedSentences,
                t.EstimatedCompletion, t.ErrorMessage, t.CreatedAt)).Take(page.Limit + 1).AsNoTracking().ToListAsync(ct);
        return page.Cut(rows, r => (r.CreatedAt, r.Id));
    }
}
