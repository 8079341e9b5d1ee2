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

    /// <summary>Of a shelf. Errors: <c>forbidden</c>, <c>page_invalid</c>.</summary>
    public async Task<Page<Row>> Run(Caller caller, StorageType area, PageRequest page, CancellationToken ct)
    {
        caller.MustBeOwner();
        var (at, id) = page.Moment() ?? (DateTimeOffset.UnixEpoch, Guid.Empty);
        await using var db = await databases.CreateDbContextAsync(ct);
        // What most are used by is asked of all at once; only the rest one by one.
        var rows = await db.Database.SqlQuery<Found>($"""
            select a.id as "Id", a.owner_id as "OwnerId", a.asset_type as "AssetType", a.source_type as "SourceType", a.url_path as "UrlPath", b.size_bytes as "SizeBytes",
                a.creation_timestamp as "CreationTimestamp"
            from media_assets a join file_blobs b using (digest, area)
            where a.area = {area.Word()} and (a.creation_timestamp, a.id) > ({at}, {id})
              and not exists (select from sentence_media m where m.asset_id = a.id and m.chosen)
              and not exists (select from film_assets f join generated_videos v on v.id = f.film_id where f.asset_id = a.id and v.file_removed_at is null)
              and need_of_asset(a) is null
            order by a.creation_timestamp, a.id limit {page.Limit + 1}
            """).ToListAsync(ct);
        return page.Cut(
            rows.ConvertAll(r => new Row(r.Id, r.OwnerId, Words.Read<AssetType>(r.AssetType), Words.Read<SourceType>(r.SourceType), r.UrlPath, r.SizeBytes, r.CreationTimestamp)),
            r => (r.CreationTimestamp, r.Id));
    }
}
