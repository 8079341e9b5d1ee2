using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;

namespace Reelwright.Features.Manuscripts.Structure;

/// <summary>A chapter goes to the trash, and comes back to where it stood (003 SoftDeleteMixin).</summary>
internal static class DeletedChapter
{
    public static async Task Apply(Draft draft, Caller caller, ManuscriptChange change, CancellationToken ct)
    {
        var row = await draft.Chapter(change.Id, ct);
        await EnsureIdle(draft, row, ct);
        // To the microsecond, as the database keeps it: undo compares.
        var now = DateTimeOffset.UnixEpoch.AddTicks((draft.Now - DateTimeOffset.UnixEpoch).Ticks / 10 * 10);
        (row.IsDeleted, row.DeletedAt, row.DeletedBy) = (true, now, caller.User);
        if (change.Clips == ClipsFate.Delete)
        {
            await TrashClips.With(draft.Db, v => v.StoryId == row.Id, caller, now, ct);
        }
    }

    public static async Task Restore(Draft draft, ManuscriptChange change, CancellationToken ct)
    {
        var row = await draft.Chapter(change.Id, ct, trashed: true);
        (row.IsDeleted, row.DeletedAt, row.DeletedBy) = (false, null, null);
    }

    /// <summary>Nothing of it is being made, and whoever is about to order it waits. Errors: <c>wrong_state</c>.</summary>
    public static async Task EnsureIdle(Draft draft, Chapter row, CancellationToken ct)
    {
        await draft.Db.Database.ExecuteSqlAsync($"select 1 from projects where id = {row.ProjectId} for update", ct);
        if (await draft.Db.GenerationTasks.AnyAsync(t => t.ChapterId == row.Id && (t.Status == OrderStatus.Pending || t.Status == OrderStatus.Processing || t.Status == OrderStatus.Paused), ct))
        {
            throw new ReelException("wrong_state", $"Chapter {row.ChapterNumber}, '{row.Title}', has an order that is not done: cancel it or let it be finished first.");
        }

        if (await draft.Db.Errands.AnyAsync(e => e.ChapterId == row.Id && (e.Status == ErrandStatus.Pending || e.Status == ErrandStatus.Processing), ct))
        {
            throw new ReelException("wrong_state", $"A narration of chapter {row.ChapterNumber}, '{row.Title}', is being heard: cancel it or let it be finished first.");
        }

        var shots = draft.Db.Storyboards.Where(s => s.ChapterId == row.Id);
        if (await draft.Db.VideoGenerations.Active().AnyAsync(t => shots.Any(s => s.Id == t.StoryboardId), ct)
            || await draft.Db.ImageGenerations.Active().AnyAsync(t => shots.Any(s => s.Id == t.StoryboardId), ct))
        {
            throw new ReelException("wrong_state", $"A take of a shot of '{row.Title}' is being made: cancel it or let it be finished first.");
        }
    }
}
