using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Shelves;

/// <summary>What nothing uses and so may safely be deleted: assets no sentence has chosen, no film, order or paragraph needs. The oldest first.</summary>
public sealed class ListUnused(IDbContextFactory<ReelDb> databases)
{
    /// <summary>An asset that nothing uses.</summary>
    public sealed record Row(Guid Id, Guid OwnerId, AssetType AssetType, SourceType SourceType, string UrlPath, long SizeBytes, DateTimeOffset CreationTimestamp);

    // Looked at in one statement, and in one request: most of what lies there is used, and nobody shall wait until all of it has been asked.
    private const int Batch = 1000;
    private const int MostBatches = 20;

    private sealed record Found(Guid Id, Guid OwnerId, string AssetType, string SourceType, string UrlPath, long SizeBytes, DateTimeOffset CreationTimestamp, bool Unused);

    /// <summary>Of a shelf. A part may have fewer than were asked for, or none, and yet a next one. Errors: <c>forbidden</c>, <c>page_invalid</c>.</summary>
    public async Task<Page<Row>> Run(Caller caller, StorageType area, PageRequest page, CancellationToken ct)
    {
        caller.MustBeOwner();
        var (at, id) = page.Moment() ?? (DateTimeOffset.UnixEpoch, Guid.Empty);
        await using var db = await databases.CreateDbContextAsync(ct);
        var unused = new List<Found>();
        for (var batch = 0; batch < MostBatches && unused.Count <= page.Limit; batch++)
        {
            var seen = await Next(db, area, at, id, ct);
            unused.AddRange(seen.Where(f => f.Unused));
            if (seen.Count < Batch)
            {
                return page.Cut(unused, Key).As(Of);
            }

            (at, id) = Key(seen[^1]);
        }

        return (unused.Count > page.Limit ? page.Cut(unused, Key) : PageRequest.Before(unused, (at, id))).As(Of);
    }

    private static Task<List<Found>> Next(ReelDb db, StorageType area, DateTimeOffset at, Guid id, CancellationToken ct) => db.Database.SqlQuery<Found>($"""
        with part as materialized (
            select id from media_assets where area = {area.Word()} and (creation_timestamp, id) > ({at}, {id}) order by creation_timestamp, id limit {Batch})
        select a.id as "Id", a.owner_id as "OwnerId", a.asset_type as "AssetType", a.source_type as "SourceType", a.url_path as "UrlPath", b.size_bytes as "SizeBytes",
            a.creation_timestamp as "CreationTimestamp", need_of_asset(a) is null as "Unused"
        from part join media_assets a using (id) join file_blobs b using (digest, area) order by a.creation_timestamp, a.id
        """).ToListAsync(ct);

    private static (DateTimeOffset At, Guid Id) Key(Found found) => (found.CreationTimestamp, found.Id);

    private static Row Of(Found r) => new(r.Id, r.OwnerId, Words.Read<AssetType>(r.AssetType), Words.Read<SourceType>(r.SourceType), r.UrlPath, r.SizeBytes, r.CreationTimestamp);
}
