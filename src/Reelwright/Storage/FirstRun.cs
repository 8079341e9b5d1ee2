using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;

namespace Reelwright.Storage;

/// <summary>What the database needs before any work: the owner, the built-in makers, the shelves.</summary>
public static class FirstRun
{
    // Any number will do, as long as nothing else in the database takes it.
    private const long Lock = 0x5265656C_72756E31;

    private static readonly (ServiceType Service, string Name)[] BuiltIn =
    [
        (ServiceType.ImageGeneration, "Drawn pictures"),
        (ServiceType.AudioGeneration, "espeak-ng"),
        (ServiceType.VideoSynthesis, "FFmpeg"),
    ];

    /// <summary>
    /// Makes what is missing: the locked owner <c>local</c> where there is no user yet, the owner's <c>offline</c> makers, one shelf an area.
    /// Harmless to repeat, also from two processes at once.
    /// </summary>
    /// <param name="areas">Absolute directory or <c>s3://</c> address of each area.</param>
    /// <param name="emptyKeyCiphertext">An encrypted empty string: the key of makers that need none.</param>
    /// <returns>The id of the owner: the oldest, whatever set-up has named it since.</returns>
    /// <exception cref="ReelException"><c>storage_moved</c>: the database knows an area under another address.</exception>
    public static async Task<Guid> Prepare(
        ReelDb db, IReadOnlyDictionary<StorageType, string> areas, string emptyKeyCiphertext, TimeProvider clock, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({Lock})", ct);
        var owner = await Owner(db, clock, ct);
        await Makers(db, owner, emptyKeyCiphertext, clock, ct);
        foreach (var (area, address) in areas)
        {
            await Shelf(db, area, address, ct);
        }

        await transaction.CommitAsync(ct);
        return owner;
    }

    private static async Task<Guid> Owner(ReelDb db, TimeProvider clock, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO users (id, username, email, password_hash, role, created_at, updated_at)
            SELECT {Guid.CreateVersion7()}, 'local', 'local@localhost', '!', 'owner', {now}, {now}
            WHERE NOT EXISTS (SELECT FROM users WHERE role = 'owner')
            """, ct);
        return await db.Users.Where(user => user.Role == UserRole.Owner)
            .OrderBy(user => user.CreatedAt).ThenBy(user => user.Id).Select(user => user.Id).FirstAsync(ct);
    }

    /// <summary>The <c>offline</c> makers every user has, where they are missing.</summary>
    public static async Task Makers(ReelDb db, Guid owner, string key, TimeProvider clock, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        foreach (var (service, name) in BuiltIn)
        {
            await db.Database.ExecuteSqlAsync($"""
                INSERT INTO api_configs (id, user_id, name, provider, service_type, api_key, is_default, created_at, updated_at)
                SELECT {Guid.CreateVersion7()}, {owner}, {name}, 'offline', {service.Word()}, {key},
                    NOT EXISTS (SELECT FROM api_configs WHERE user_id = {owner} AND service_type = {service.Word()} AND is_default AND NOT is_deleted),
                    {now}, {now}
                WHERE NOT EXISTS (
                    SELECT FROM api_configs
                    WHERE user_id = {owner} AND service_type = {service.Word()} AND provider = 'offline' AND NOT is_deleted)
                """, ct);
        }
    }

    private static async Task Shelf(ReelDb db, StorageType area, string address, CancellationToken ct)
    {
        var cleanup = JsonSerializer.Serialize(new
        {
            max_age_days = area is StorageType.Temp ? 7 : (int?)null,
            max_size_mb = (int?)null,
            preserve_completed_videos = true,
        });
        var access = JsonSerializer.Serialize(new
        {
            public_read = false,
            authenticated_read = true,
            admin_write = area is StorageType.Stock or StorageType.Temp,
        });
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO media_storage (id, directory_path, storage_type, cleanup_policy, access_permissions)
            VALUES ({Guid.CreateVersion7()}, {address}, {area.Word()}, {cleanup}::jsonb, {access}::jsonb)
            ON CONFLICT (storage_type) DO NOTHING
            """, ct);
        var known = await db.MediaStorages.Where(shelf => shelf.StorageType == area).Select(shelf => shelf.DirectoryPath).SingleAsync(ct);
        if (!string.Equals(known, address, StringComparison.Ordinal))
        {
            throw new ReelException(
                "storage_moved", $"The {area.Word()} files of this database are at {known}, not at {address}: start with the storage they are in.");
        }
    }
}
