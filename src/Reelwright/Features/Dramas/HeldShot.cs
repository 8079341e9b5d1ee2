using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Dramas;

/// <summary>A shot's row held while somebody changes it: whoever makes a take of it, or chooses one, waits.</summary>
internal static class HeldShot
{
    /// <summary>The row, when it is the version somebody read (<see cref="ShotRow.Version"/>). Errors: <c>not_found</c>, <c>precondition_failed</c>.</summary>
    public static async Task<Storyboard> Of(ReelDb db, long shot, uint version, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync($"select 1 from storyboards where id = {shot} for update", ct);
        var row = await db.Storyboards.SingleOrDefaultAsync(s => s.Id == shot && !s.IsDeleted, ct) ?? throw new ReelException("not_found", $"There is no shot {shot}.");
        return ShotVersion.Of(row.Version, await ShotText.Of(db, row.ParagraphId, ct)) == version ? row : throw Versions.Newer("This shot");
    }

    /// <summary>Errors: <c>wrong_state</c> while a take of it is being made.</summary>
    public static async Task EnsureIdle(ReelDb db, long shot, CancellationToken ct)
    {
        if (await db.VideoGenerations.Active().AnyAsync(t => t.StoryboardId == shot, ct)
            || await db.ImageGenerations.Active().AnyAsync(t => t.StoryboardId == shot, ct))
        {
            throw new ReelException("wrong_state", $"A take of shot {shot} is being made: cancel it, or let it be finished first.");
        }
    }
}
