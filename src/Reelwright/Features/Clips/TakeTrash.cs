using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;

namespace Reelwright.Features.Clips;

/// <summary>One take thrown away alone, and taken out of the trash again: of a clip, or of a picture.</summary>
internal static class TakeTrash
{
    /// <summary>Throws it away, in the caller's transaction, who holds what it is for. Errors: <c>wrong_state</c> for one that is being made or shown.</summary>
    /// <param name="kind">What the message begins with, before its number.</param>
    public static async Task Throw<T>(IQueryable<T> takes, long take, string kind, Guid by, DateTimeOffset now, CancellationToken ct)
        where T : Take
    {
        var thrown = await takes.Where(t => t.Id == take && !t.IsDeleted && !t.Chosen && (t.Status == TakeStatus.Completed || t.Status == TakeStatus.Failed))
            .ExecuteUpdateAsync(s => s.SetProperty(t => t.IsDeleted, true).SetProperty(t => t.DeletedAt, now).SetProperty(t => t.DeletedBy, by), ct);
        if (thrown == 0)
        {
            throw new ReelException("wrong_state", $"{kind} {take} is being made, or is what is shown: cancel it, or choose another one first.");
        }
    }

    /// <summary>Takes it back, as it was. Errors: <c>not_found</c> when it is not in the trash.</summary>
    /// <param name="kind">What the message calls it, before its number.</param>
    public static async Task Restore<T>(IQueryable<T> takes, long take, string kind, CancellationToken ct)
        where T : Take
    {
        // A purge that is about to remove it holds it, and then it is gone.
        var back = await takes.Where(t => t.Id == take && t.IsDeleted)
            .ExecuteUpdateAsync(s => s.SetProperty(t => t.IsDeleted, false).SetProperty(t => t.DeletedAt, (DateTimeOffset?)null).SetProperty(t => t.DeletedBy, (Guid?)null), ct);
        if (back == 0)
        {
            throw new ReelException("not_found", $"There is no {kind} {take} in the trash.");
        }
    }
}
