using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Features.Manuscripts.Structure;
using Reelwright.Pipeline.Dramas;

namespace Reelwright.Features.Dramas;

/// <summary>Takes a shot out of the trash, to the number it had; those from there on move up.</summary>
public sealed class RestoreShot(DramaRights rights, ShotEdit edits)
{
    /// <summary>Errors: <c>not_found</c> unless it is in the trash, <c>forbidden</c>.</summary>
    public async Task Run(Caller caller, string shot, CancellationToken ct)
    {
        var place = await rights.Shot(caller, shot, Right.Edit, ct, trashed: true);
        await edits.Run(caller, place, async draft =>
        {
            // A purge that is about to remove it holds it, and then it is gone.
            await draft.Db.Database.ExecuteSqlAsync($"select 1 from storyboards where id = {place.Id} for update", ct);
            var row = await draft.Db.Storyboards.SingleOrDefaultAsync(s => s.Id == place.Id && s.IsDeleted, ct) ?? throw new ReelException("not_found", $"There is no shot {place.Id} in the trash.");
            (row.IsDeleted, row.DeletedAt, row.DeletedBy) = (false, null, null);
            if (row.ParagraphId is not { } paragraph)
            {
                return (row.Id, Array.Empty<Guid>());
            }

            await draft.Put(Level.Paragraphs, null, row.ChapterId, paragraph, row.StoryboardNumber - 1, ct);
            await draft.Flush(ct);
            // What came of its takes meanwhile.
            await ShotMedia.Show(draft.Db, row.Id, draft.Now, ct);
            return (row.Id, [paragraph]);
        }, ct);
    }
}
