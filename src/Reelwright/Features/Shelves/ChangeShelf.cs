using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Shelves;

/// <summary>An owner of the installation changes what a shelf keeps, and who may read it.</summary>
public sealed class ChangeShelf(IDbContextFactory<ReelDb> databases, ReadShelves read)
{
    // The seed names the keys, null or not.
    private static readonly JsonSerializerOptions Whole = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <summary>What is given is replaced whole.</summary>
    public sealed record Change(CleanUpPolicy? CleanupPolicy = null, ShelfAccess? AccessPermissions = null);

    /// <summary>Changes it. Errors: <c>forbidden</c>, <c>policy_invalid</c>, <c>precondition_failed</c>.</summary>
    /// <param name="version">The version it is based on; null takes whichever there is.</param>
    public async Task<ReadShelves.Shelf> Run(Caller caller, StorageType area, uint? version, Change change, CancellationToken ct)
    {
        caller.MustBeOwner();
        if (change.CleanupPolicy is { MaxAgeDays: < 1 } or { MaxAgeDays: > 36_500 } or { MaxSizeMb: < 1 })
        {
            throw new ReelException("policy_invalid", "max_age_days is a whole number from 1 to 36500 or null, max_size_mb one from 1 or null.");
        }

        await using var db = await databases.CreateDbContextAsync(ct);
        await using var tx = await db.Database.BeginTransactionAsync(ct);
        await db.Database.ExecuteSqlAsync($"select 1 from media_storage where storage_type = {area.Word()} for update", ct);
        var row = await db.MediaStorages.SingleAsync(s => s.StorageType == area, ct);
        if (version is { } expected && expected != ReadShelves.VersionOf(row))
        {
            throw Versions.Newer($"The shelf {area.Word()}");
        }

        row.CleanupPolicy = change.CleanupPolicy is { } policy ? JsonSerializer.Serialize(policy, Whole) : row.CleanupPolicy;
        row.AccessPermissions = change.AccessPermissions is { } access ? JsonSerializer.Serialize(access, Whole) : row.AccessPermissions;
        await db.SaveChangesAsync(ct);
        await tx.CommitAsync(ct);
        return await read.Run(caller, area, ct);
    }
}
