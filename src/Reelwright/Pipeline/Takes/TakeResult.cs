using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Pipeline.Calls;
using Reelwright.Pipeline.Engine;
using Reelwright.Providers;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Takes;

/// <summary>What a take has brought, in the transaction that closes its call. Its files are noted already.</summary>
public static class TakeResult
{
    /// <summary>The asset. The take is completed and, when its clip or shot has none yet, chosen; one that was cancelled meanwhile only keeps its file. Null when the take is gone.</summary>
    public static async Task<MediaAsset?> Keep(ReelDb db, long take, ProviderCall call, NewAsset made, TimeProvider clock)
    {
        var ct = CancellationToken.None;
        var now = clock.GetUtcNow();
        // Clip or shot before the takes, as who chooses or removes holds them.
        await db.Database.ExecuteSqlAsync($"""
            select 1 from videos v join video_generations t on t.video_id = v.id where t.id = {take} for no key update of v;
            select 1 from storyboards s join video_generations t on t.storyboard_id = s.id where t.id = {take} for no key update of s
            """, ct);
        var row = await db.VideoGenerations.FromSql($"select * from video_generations where id = {take} for no key update").AsNoTracking().SingleOrDefaultAsync(ct);
        if (row is null)
        {
            return null;
        }

        var asset = await TakeAssets.Add(db, call.OwnerId, new TakeKey(take), made, call.InputDigest, now, ct);
        if (made.Thumbnail is { } thumbnail)
        {
            await TakeAssets.Add(db, call.OwnerId, new TakeKey(take), thumbnail, null, now, ct);
        }

        using var facts = JsonDocument.Parse(made.Metadata);
        var ((width, height), seconds) = (PictureSize.Parse(facts.RootElement.GetProperty("resolution").GetString()!), made.DurationMs!.Value / 1000.0);
        var (store, path) = TakeAssets.Place(asset);
        await db.Database.ExecuteSqlAsync($"""
            update video_generations set minio_url = {store}, local_path = {path}, width = {width}, height = {height}, duration = {seconds} where id = {take}
            """, ct);
        if (!await StatusMoves.Takes.Move(db, take, TakeStatus.Completed, call.Node, null, clock, ct))
        {
            return asset;
        }

        await (row.VideoId is { } clip ? Clip(db, take, clip, call, clock, ct) : Shot(db, take, row.StoryboardId!.Value, call, clock, ct));
        return asset;
    }

    private static async Task Clip(ReelDb db, long take, Guid clip, ProviderCall call, TimeProvider clock, CancellationToken ct)
    {
        await StatusMoves.Clips.Move(db, clip, ClipStatus.Processing, call.Node, null, clock, ct);
        if (!await db.VideoGenerations.AnyAsync(t => t.VideoId == clip && t.Chosen, ct))
        {
            await TakeChoice.Choose(db, take, call.Node, clock, ct);
        }

        await StatusMoves.Clips.Move(db, clip, ClipStatus.Completed, call.Node, null, clock, ct, $"processed_by = {call.Node}, error_message = null, error_details = null");
    }

    // Where a person has put their own, that stays.
    private static async Task Shot(ReelDb db, long take, long shot, ProviderCall call, TimeProvider clock, CancellationToken ct)
    {
        if (!await db.VideoGenerations.AnyAsync(t => t.StoryboardId == shot && t.Chosen, ct) && await db.Storyboards.AnyAsync(s => s.Id == shot && s.ClipId == null, ct))
        {
            await TakeChoice.Choose(db, take, call.Node, clock, ct);
        }
    }
}
