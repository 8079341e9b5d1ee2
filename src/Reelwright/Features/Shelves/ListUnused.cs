using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Shelves;

/// <summary>What nothing uses and so may safely be deleted: assets no sentence has chosen, no film, order or paragraph needs. The oldest first.</summary>
public sealed class ListUnused(IDbContextFactory<ReelDb> databases)
{
    /// <summary>An asset that nothing uses.</summary>
    public sealed record Row(Guid Id, Guid OwnerId, AssetType AssetType, SourceType SourceType, string UrlPath, long SizeBytes, DateTimeOffset CreationTimestamp);

    private sealed record Found(Guid Id, Guid OwnerId, string AssetType, string SourceType, string UrlPath, long SizeBytes, DateTimeOffset CreationTimestamp);

    /// <summary>Of a shelf. A part may have fewer than were asked for, or none, and yet a next one. Errors: <c>forbidden</c>, <c>page_invalid</c>.</summary>
    public async Task<Page<Row>> Run(Caller caller, StorageType area, PageRequest page, CancellationToken ct)
    {
        caller.MustBeOwner();
        await using var db = await databases.CreateDbContextAsync(ct);
        // Most of what lies there is used, and each has to be asked.
        var unused = await Seek.Wanted(page, (after, step) => Look(db, area, after ?? (DateTimeOffset.UnixEpoch, Guid.Empty), step, ct));
        var ids = unused.Items.Select(s => s.Id).ToArray();
        var rows = await db.Database.SqlQuery<Found>($"""
            select a.id as "Id", a.owner_id as "OwnerId", a.asset_type as "AssetType", a.source_type as "SourceType", a.url_path as "UrlPath", b.size_bytes as "SizeBytes",
                a.creation_timestamp as "CreationTimestamp"
            from media_assets a join file_blobs b using (digest, area) where a.id = any({ids})
            """).ToDictionaryAsync(r => r.Id, Of, ct);
        return unused.Told(rows);
    }

    private static Task<List<Seek.Seen>> Look(ReelDb db, StorageType area, (DateTimeOffset At, Guid Id) after, int step, CancellationToken ct) => db.Database.SqlQuery<Seek.Seen>($"""
        select a.id as "Id", a.creation_timestamp as "At", need_of_asset(a) is null as "Wanted" from media_assets a
        where a.area = {area.Word()} and (a.creation_timestamp, a.id) > ({after.At}, {after.Id}) order by a.creation_timestamp, a.id limit {step}
        """).ToListAsync(ct);

    private static Row Of(Found r) => new(r.Id, r.OwnerId, Words.Read<AssetType>(r.AssetType), Words.Read<SourceType>(r.SourceType), r.UrlPath, r.SizeBytes, r.CreationTimestamp);
}
