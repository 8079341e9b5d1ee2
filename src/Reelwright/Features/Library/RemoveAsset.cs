using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Library;

/// <summary>Removes an upload of one's own, or as an owner of the installation stock, that nothing uses. Its file goes with the next clean-up.</summary>
public sealed class RemoveAsset(IDbContextFactory<ReelDb> databases)
{
    private static readonly OrderStatus[] Waiting = [OrderStatus.Pending, OrderStatus.Processing, OrderStatus.Paused];

    /// <summary>Errors: <c>not_found</c>, <c>forbidden</c>, <c>wrong_state</c> while something uses it or when it was made, <c>precondition_failed</c>.</summary>
    public async Task Run(Caller caller, Guid asset, uint version, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var tx = await db.Database.BeginTransactionAsync(ct);
        // Whoever refers to it has come before, or waits and finds it gone.
        await db.Database.ExecuteSqlAsync($"select 1 from media_assets where id = {asset} for update", ct);
        var row = await SeenAssets.Of(db, caller.User).SingleOrDefaultAsync(a => a.Id == asset, ct) ?? throw SeenAssets.Missing(asset);
        if (row.SourceType == SourceType.Stock)
        {
            caller.MustBeOwner();
        }
        else if (row.OwnerId != caller.User)
        {
            throw new ReelException("forbidden", "This asset is somebody else's: ask them.");
        }

        if (row.Version != version)
        {
            throw Versions.Newer("This asset");
        }

        if (row.SourceType == SourceType.Generated || await IsUsed(db, asset, ct))
        {
            throw new ReelException("wrong_state", $"Asset {asset} was made for an attempt, or a sentence, a film or an order uses it: it goes with them.");
        }

        db.MediaAssets.Remove(row);
        await Versions.Save(db, "This asset", ct);
        await tx.CommitAsync(ct);
    }

    private static async Task<bool> IsUsed(ReelDb db, Guid asset, CancellationToken ct)
    {
        if (await db.SentenceMedia.AnyAsync(m => m.AssetId == asset, ct) || await db.FilmAssets.AnyAsync(f => f.AssetId == asset, ct))
        {
            return true;
        }

        var settings = await db.GenerationTasks.Where(t => Waiting.Contains(t.Status)).Select(t => t.VideoSettings).ToListAsync(ct);
        return settings.Exists(s => s is not null && Json.Read<VideoSettings>(s).MusicAssetId == asset);
    }
}
