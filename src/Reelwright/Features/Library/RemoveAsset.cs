using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Library;

/// <summary>Removes an upload of one's own, or as an owner of the installation stock, that nothing uses. Its file goes with the next clean-up.</summary>
public sealed class RemoveAsset(IDbContextFactory<ReelDb> databases)
{
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

        if (row.SourceType == SourceType.Generated)
        {
            throw new ReelException("wrong_state", $"Asset {asset} was made for an attempt: it goes with that.");
        }

        if (await Need(db, asset, ct) is { } need)
        {
            throw new ReelException("wrong_state", $"Asset {asset} stays: {need}. Choose something else there first.");
        }

        db.MediaAssets.Remove(row);
        await Versions.Save(db, "This asset", ct);
        await tx.CommitAsync(ct);
    }

    /// <summary>Why it may not go; null when nothing names it. A clean-up lets versions go that nobody has chosen, a person first says so.</summary>
    private static async Task<string?> Need(ReelDb db, Guid asset, CancellationToken ct) =>
        await db.Database.SqlQuery<string?>($"""select need_of_asset(a) as "Value" from media_assets a where a.id = {asset}""").SingleAsync(ct)
        ?? (await db.SentenceMedia.AnyAsync(m => m.AssetId == asset, ct) ? "it is a version of a sentence"
            : await db.FilmAssets.AnyAsync(f => f.AssetId == asset, ct) ? "a film was made with it" : null);
}
