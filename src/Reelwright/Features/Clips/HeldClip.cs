using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Clips;

/// <summary>A clip's row held while somebody changes it: whoever makes it waits.</summary>
internal static class HeldClip
{
    /// <summary>The row, when it is the version somebody read. Errors: <c>not_found</c>, <c>precondition_failed</c>.</summary>
    public static async Task<Video> Of(ReelDb db, Guid clip, uint version, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync($"select 1 from videos where id = {clip} for update", ct);
        var row = await db.Videos.SingleOrDefaultAsync(v => v.Id == clip && !v.IsDeleted, ct) ?? throw new ReelException("not_found", $"There is no clip {clip}.");
        return row.Version == version ? row : throw Versions.Newer("This clip");
    }

    /// <summary>Errors: <c>wrong_state</c> while it is being made.</summary>
    public static void EnsureIdle(Video clip)
    {
        if (clip.Status is ClipStatus.Queued or ClipStatus.Processing)
        {
            throw new ReelException("wrong_state", $"Clip {clip.Id} is {clip.Status.Word()}: cancel it, or let it be finished first.");
        }
    }
}
