using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Manuscripts;

/// <summary>Throws clips away, and so their takes, together with the project or chapter they belong to. The database takes them out of the trash with that: it knows them by the moment.</summary>
internal static class TrashClips
{
    /// <summary>In the caller's transaction. Errors: <c>wrong_state</c> while one is being made, <c>film_in_use</c> while one is to be posted.</summary>
    /// <param name="now">As it stands in the row they go with.</param>
    public static async Task With(ReelDb db, Expression<Func<Video, bool>> which, Caller caller, DateTimeOffset now, CancellationToken ct)
    {
        var found = await db.Videos.Where(which).Where(v => !v.IsDeleted).Select(v => v.Id).ToListAsync(ct);
        // Whoever has one made again holds it, and so has come before or finds it thrown away.
        await db.Database.ExecuteSqlAsync($"select 1 from videos where id = any({found.ToArray()}) order by id for update", ct);
        var clips = db.Videos.Where(which).Where(v => !v.IsDeleted && found.Contains(v.Id));
        if (await clips.Where(v => v.Status == ClipStatus.Queued || v.Status == ClipStatus.Processing).Select(v => (Guid?)v.Id).FirstOrDefaultAsync(ct) is { } busy)
        {
            throw new ReelException("wrong_state", $"Clip {busy} is being made: cancel it or let it be finished, or keep the clips.");
        }

        if (await db.PublicationRecords.Where(p => clips.Any(v => v.Id == p.ClipId) && (p.Status == PublicationStatus.Pending || p.Status == PublicationStatus.Publishing)).Select(p => new { p.Id, p.VideoId }).FirstOrDefaultAsync(ct) is { } post)
        {
            throw new ReelException("film_in_use", $"Clip {post.VideoId} is to be posted by publication {post.Id}: cancel that or let it be finished, or keep the clips.");
        }

        await clips.ExecuteUpdateAsync(s => s.SetProperty(v => v.IsDeleted, true).SetProperty(v => v.DeletedAt, now).SetProperty(v => v.DeletedBy, caller.User), ct);
    }
}
