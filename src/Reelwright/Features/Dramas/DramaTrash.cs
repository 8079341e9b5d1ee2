using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Dramas;

/// <summary>A drama goes to the trash with its project, and comes back with it: in the caller's transaction.</summary>
internal static class DramaTrash
{
    /// <summary>Throws away the drama of a project, if it has one. Errors: <c>wrong_state</c> while a take of it is being made.</summary>
    public static async Task With(ReelDb db, Guid project, Caller caller, DateTimeOffset now, CancellationToken ct)
    {
        var drama = db.Dramas.Where(d => d.ProjectId == project && !d.IsLibrary);
        if (await db.VideoGenerations.Active().AnyAsync(t => t.StoryboardId != null && drama.Any(d => d.Id == t.DramaId), ct)
            || await db.ImageGenerations.Active().AnyAsync(t => drama.Any(d => d.Id == t.DramaId), ct))
        {
            throw new ReelException("wrong_state", "A take of this drama is being made: cancel it or let it be finished, then throw the drama away.");
        }

        await drama.ExecuteUpdateAsync(s => s.SetProperty(d => d.IsDeleted, true).SetProperty(d => d.DeletedAt, now).SetProperty(d => d.DeletedBy, caller.User), ct);
    }

    /// <summary>Takes it out again.</summary>
    public static Task Back(ReelDb db, Guid project, CancellationToken ct) => db.Dramas.Where(d => d.ProjectId == project && d.IsDeleted)
        .ExecuteUpdateAsync(s => s.SetProperty(d => d.IsDeleted, false).SetProperty(d => d.DeletedAt, (DateTimeOffset?)null).SetProperty(d => d.DeletedBy, (Guid?)null), ct);
}
