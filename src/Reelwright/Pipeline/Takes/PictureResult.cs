using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;
using Reelwright.Pipeline.Calls;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Takes;

/// <summary>What a picture take has brought, in the transaction that closes its call. Its file is noted already.</summary>
public static class PictureResult
{
    /// <summary>The asset. The take is completed and, when its shot or character has no such picture yet, chosen; one that was cancelled meanwhile only keeps its file. Null when the take is gone.</summary>
    public static async Task<MediaAsset?> Keep(ReelDb db, long take, ProviderCall call, NewAsset made, TimeProvider clock)
    {
        var ct = CancellationToken.None;
        var now = clock.GetUtcNow();
        // Shot or character before the takes, as who chooses holds them.
        await db.Database.ExecuteSqlAsync($"""
            select 1 from storyboards s join image_generations t on t.storyboard_id = s.id where t.id = {take} for no key update of s;
            select 1 from characters c join image_generations t on t.character_id = c.id where t.id = {take} for no key update of c
            """, ct);
        var row = await db.ImageGenerations.FromSql($"select * from image_generations where id = {take} for no key update").AsNoTracking().SingleOrDefaultAsync(ct);
        if (row is null)
        {
            return null;
        }

        var asset = await TakeAssets.Add(db, call.OwnerId, new TakeKey(take, Picture: true), made, call.InputDigest, now, ct);
        using var facts = JsonDocument.Parse(made.Metadata);
        var size = facts.RootElement.GetProperty("dimensions").GetString()!.Split('x').Select(int.Parse).ToArray();
        var (width, height) = (size[0], size[1]);
        var (store, path) = TakeAssets.Place(asset);
        await db.Database.ExecuteSqlAsync($"update image_generations set minio_url = {store}, local_path = {path}, width = {width}, height = {height} where id = {take}", ct);
        if (await StatusMoves.PictureTakes.Move(db, take, TakeStatus.Completed, call.Node, null, clock, ct) && await IsFirst(db, row, ct))
        {
            await PictureChoice.Choose(db, take, now, ct);
        }

        return asset;
    }

    // Where a person has put their own, that stays.
    private static async Task<bool> IsFirst(ReelDb db, ImageGeneration take, CancellationToken ct) => take.CharacterId is { } character
        ? await db.Characters.AnyAsync(c => c.Id == character && c.ImageUrl == null, ct)
        : !await db.ImageGenerations.AnyAsync(t => t.StoryboardId == take.StoryboardId && t.FrameType == take.FrameType && t.Chosen, ct)
            && (take.FrameType == FrameType.Last || await db.Storyboards.AnyAsync(s => s.Id == take.StoryboardId && s.PictureId == null, ct));
}
