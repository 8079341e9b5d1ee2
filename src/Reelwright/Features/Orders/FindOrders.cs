using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Pipeline.Calls;
using Reelwright.Pipeline.Engine;
using Reelwright.Storage;

namespace Reelwright.Features.Orders;

/// <summary>The orders of the projects somebody may look at, the newest first unless they ask otherwise.</summary>
public sealed class FindOrders(IDbContextFactory<ReelDb> databases)
{
    /// <summary>In what order they can be told: one that an index has, there are many of them.</summary>
    public static readonly IReadOnlyList<Sort<GenerationTask>> Sorts = [Sort.By("created", (GenerationTask t) => t.CreatedAt)];

    /// <summary>An order as a list shows it.</summary>
    public sealed record Row(
        Guid Id, Guid ProjectId, string Project, Guid ChapterId, int ChapterNumber, string Chapter, string Output, OrderStatus Status, int Priority, int Progress, GenerationStep CurrentStep,
        int TotalSentences, int CompletedSentences, int FailedSentences, DateTimeOffset? EstimatedCompletion, string? ErrorMessage, DateTimeOffset CreatedAt)
    {
        /// <summary>Stable word for why the first of what failed did; null where nothing has.</summary>
        public string? ErrorCode { get; init; }
    }

    /// <summary>Which.</summary>
    /// <param name="Active">Only those that have not ended.</param>
    public sealed record Request(Guid? Project, Guid? Chapter, OrderStatus? Status, bool Active);

    /// <summary>A part of the list. Errors: <c>page_invalid</c>.</summary>
    public async Task<Page<Row>> Run(Caller caller, Request request, PageRequest page, CancellationToken ct)
    {
        var sort = Sort.Of(Sorts, page);
        await using var db = await databases.CreateDbContextAsync(ct);
        // A chapter that was joined to another is not there any more, nor is what was ordered of it.
        var tasks = db.GenerationTasks.Where(t => Access.Seen(db, caller.User).Any(p => p.Id == t.ProjectId) && db.Chapters.Any(c => c.Id == t.ChapterId)
            && (request.Project == null || t.ProjectId == request.Project) && (request.Chapter == null || t.ChapterId == request.Chapter) && (request.Status == null || t.Status == request.Status)
            && (!request.Active || t.Status == OrderStatus.Pending || t.Status == OrderStatus.Processing || t.Status == OrderStatus.Paused)
            && !db.VideoGenerationJobs.Any(j => j.TaskId == t.Id && j.DeletedAt != null && !db.VideoGenerationJobs.Any(o => o.TaskId == j.TaskId && o.DeletedAt == null)));
        var part = await sort.Read(
            tasks.AsNoTracking(),
            t => new Found(new Row(
                t.Id, t.ProjectId, db.Projects.Where(p => p.Id == t.ProjectId).Select(p => p.Title).First(), t.ChapterId,
                db.Chapters.Where(c => c.Id == t.ChapterId).Select(c => c.ChapterNumber).First(), db.Chapters.Where(c => c.Id == t.ChapterId).Select(c => c.Title).First(),
                t.Output, t.Status, t.Priority, t.Progress, t.CurrentStep, t.TotalSentences, t.CompletedSentences, t.FailedSentences, t.EstimatedCompletion, t.ErrorMessage, t.CreatedAt),
                t.ErrorDetails, db.Projects.Any(p => p.Id == t.ProjectId && p.OwnerId == caller.User) || db.ProjectMembers.Any(m => m.ProjectId == t.ProjectId && m.UserId == caller.User && m.Role == ProjectRole.Editor)),
            page, ct);
        return part.As(Told);
    }

    private static Row Told(Found found)
    {
        if (found.Details is not { } details)
        {
            return found.Row;
        }

        var failures = Json.Read<List<SentenceFailure>>(details);
        return found.Row with { ErrorCode = failures is [var first, ..] ? first.Code : null, ErrorMessage = found.Whole ? Discretion.Whole(found.Row.ErrorMessage, failures) : found.Row.ErrorMessage };
    }

    /// <param name="Details">Why it failed.</param>
    /// <param name="Whole">Whether all of that is told: to whoever may order.</param>
    private sealed record Found(Row Row, string? Details, bool Whole);
}
