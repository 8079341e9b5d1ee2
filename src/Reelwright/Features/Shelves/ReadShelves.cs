using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Shelves;

/// <summary>The shelves, what is free beside them, and who keeps how much.</summary>
public sealed class ReadShelves(IDbContextFactory<ReelDb> databases, FileStore files)
{
    private const int MostPeople = 1000;

    /// <summary>002 <c>media_storage</c>.</summary>
    /// <param name="FreeBytes">Free on its disk; null where nobody can say.</param>
    public sealed record Shelf(
        StorageType StorageType, string DirectoryPath, long TotalSizeBytes, int FileCount, long? FreeBytes, DateTimeOffset? LastCleanup,
        CleanUpPolicy CleanupPolicy, ShelfAccess AccessPermissions, uint Version);

    /// <summary>Who keeps how much: each file is counted for everybody whose rows name it.</summary>
    public sealed record Use(Guid User, string Username, long UsedBytes, long? QuotaBytes);

    /// <summary>All of it; at most a thousand people, those who keep most first.</summary>
    public sealed record Answer(IReadOnlyList<Shelf> Shelves, IReadOnlyList<Use> Users);

    /// <summary>Errors: <c>forbidden</c>.</summary>
    public async Task<Answer> Run(Caller caller, CancellationToken ct)
    {
        caller.MustBeOwner();
        await using var db = await databases.CreateDbContextAsync(ct);
        var shelves = await db.MediaStorages.AsNoTracking().ToListAsync(ct);
        var people = await db.Database.SqlQuery<Use>($"""
            select id as "User", username as "Username", stored_bytes_of(id) as "UsedBytes", storage_quota_bytes as "QuotaBytes" from users order by 3 desc, 2 limit {MostPeople}
            """).ToListAsync(ct);
        return new Answer([.. shelves.OrderBy(s => s.StorageType).Select(Of)], people);
    }

    /// <summary>One. Errors: <c>forbidden</c>.</summary>
    public async Task<Shelf> Run(Caller caller, StorageType area, CancellationToken ct)
    {
        caller.MustBeOwner();
        await using var db = await databases.CreateDbContextAsync(ct);
        return Of(await db.MediaStorages.AsNoTracking().SingleAsync(s => s.StorageType == area, ct));
    }

    /// <summary>Of what people set: the totals change with every file, and nobody who read the rules before has read them wrong for that.</summary>
    internal static uint VersionOf(MediaStorage row) => uint.Parse(Digest.OfParts(row.CleanupPolicy, row.AccessPermissions)[..8], NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private Shelf Of(MediaStorage row) => new(
        row.StorageType, row.DirectoryPath, row.TotalSizeBytes, row.FileCount, files.Free(row.StorageType), row.LastCleanup,
        Json.Read<CleanUpPolicy>(row.CleanupPolicy), Json.Read<ShelfAccess>(row.AccessPermissions), VersionOf(row));
}
