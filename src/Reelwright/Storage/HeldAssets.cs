using Microsoft.EntityFrameworkCore;

namespace Reelwright.Storage;

/// <summary>
/// Rows of files held by whoever refers to them, and by whoever removes them. Both take their locks in one order (decision 4): what takes belong to (clip, shot, character), then its takes by
/// their numbers, then assets, then versions of sentences. So one comes wholly after the other: who refers finds the file gone, who removes sees that it is needed.
/// </summary>
internal static class HeldAssets
{
    /// <summary>Keeps a file from being removed until the transaction ends; false when it is gone.</summary>
    public static async Task<bool> Keep(ReelDb db, Guid asset, CancellationToken ct) =>
        await db.Database.SqlQuery<int>($"""select 1 as "Value" from media_assets where id = {asset} for key share""").ToListAsync(ct) is not [];

    /// <summary>Holds files alone until the transaction ends, with the versions of sentences they are: call it before asking who needs them.</summary>
    public static Task<int> Alone(ReelDb db, Guid[] assets, CancellationToken ct) =>
        // Clips before pictures, as whoever brings both keeps them.
        db.Database.ExecuteSqlAsync($"""
            select 1 from media_assets where id = any({assets}) order by asset_type desc, id for update;
            select 1 from sentence_media where asset_id = any({assets}) order by id for update
            """, ct);
}
