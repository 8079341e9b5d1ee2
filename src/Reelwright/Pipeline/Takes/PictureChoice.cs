using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Pipeline.Dramas;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Takes;

/// <summary>Which picture take its shot or character shows.</summary>
public static class PictureChoice
{
    /// <summary>
    /// Makes a picture take the chosen one of its slot, in the place of a person's own picture too: a shot shows it, a character's reference is it.
    /// In the caller's transaction, who holds the shot or character. Errors: <c>wrong_state</c> for one that has brought nothing.
    /// </summary>
    public static async Task Choose(ReelDb db, long take, DateTimeOffset now, CancellationToken ct)
    {
        var row = await db.ImageGenerations.AsNoTracking().SingleAsync(t => t.Id == take, ct);
        var url = await db.MediaAssets.Where(a => a.ImageGenerationId == take).Select(a => a.UrlPath).SingleOrDefaultAsync(ct)
            ?? throw new ReelException("wrong_state", $"The picture take {take} has brought nothing that could be shown.");
        await db.Database.ExecuteSqlAsync($"""
            update image_generations set chosen = false where (storyboard_id = {row.StoryboardId} or character_id = {row.CharacterId})
                and frame_type is not distinct from {row.FrameType?.Word()} and chosen and id <> {take};
            update image_generations set chosen = true where id = {take}
            """, ct);
        if (row.CharacterId is { } character)
        {
            await CharacterPictures.Show(db, character, url, now, ct);
            return;
        }

        var shows = row.FrameType != FrameType.Last;
        await db.Database.ExecuteSqlAsync($"update storyboards set picture_id = case when {shows} then null else picture_id end, updated_at = {now} where id = {row.StoryboardId}", ct);
        await ShotMedia.Show(db, row.StoryboardId!.Value, now, ct);
    }
}
