using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Manuscripts;

/// <summary>Which order says what the film of a chapter shall be like: the one that was placed last. One that was cancelled is heard only where there is no other: nobody wants its film any more.</summary>
internal static class LastOrders
{
    /// <summary>Of each chapter that was ordered, one.</summary>
    public static IQueryable<GenerationTask> Of(ReelDb db, List<Guid> chapters) => db.GenerationTasks.Where(t => chapters.Contains(t.ChapterId)
        && !db.GenerationTasks.Any(other => other.ChapterId == t.ChapterId && ((t.IsCancelled && !other.IsCancelled)
            || (t.IsCancelled == other.IsCancelled && (other.CreatedAt > t.CreatedAt || (other.CreatedAt == t.CreatedAt && other.Id > t.Id))))));
}
