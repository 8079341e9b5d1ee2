using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;

namespace Reelwright.Storage;

/// <summary>
/// Where the operator keeps what is put away: a folder, perhaps on another disk. Files lie there whole, under the names they had in the store, those of each database in a
/// folder of their own. Errors of every method: <c>store_gone</c> while it is not there, or does not do what it is asked.
/// </summary>
/// <param name="root">The operator's folder.</param>
public sealed class ArchiveShelf(string root, FileStore files, TimeProvider clock)
{
    /// <summary>The setting that names the folder.</summary>
    public const string Setting = "REEL_ARCHIVE";

    // Whoever counts on a file here shares it until the transaction ends; whoever removes some holds it alone.
    private const int Lock = 20;

    // What was just copied may not be named yet.
    private static readonly TimeSpan Settled = TimeSpan.FromDays(1);

    private readonly ArchiveDisk disk = new(root, clock);

    /// <summary>Those of the stored files that are not there in their length; whether their bytes are right <see cref="Keep"/> sees. The others stay until the caller's transaction ends.</summary>
    /// <param name="wanted">As rows hold them.</param>
    public async Task<List<StoredFile>> Lacking(ReelDb db, IReadOnlyList<StoredFile> wanted, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock_shared(hashtextextended('archive', {Lock}))", ct);
        var folder = await Folder(db, ct);
        return await disk.Tried(() =>
        {
            // Another process may just have given one its name.
            UnixPath.SyncFolder(folder);
            return Task.FromResult(wanted.Where(file => new FileInfo(At(folder, file)) is not { Exists: true } there || there.Length != file.Size).ToList());
        });
    }

    /// <summary>
    /// Copies stored files there, but for those that lie there with the right bytes. Errors: <c>file_removed</c>, <c>store_corrupt</c> for bytes that are not those of the name, <c>disk_full</c>,
    /// those of the store.
    /// </summary>
    /// <param name="wanted">As rows hold them.</param>
    public async Task Keep(ReelDb db, IEnumerable<StoredFile> wanted, CancellationToken ct)
    {
        var folder = await Folder(db, ct);
        foreach (var file in wanted)
        {
            if (!await ArchiveDisk.Holds(At(folder, file), file, ct))
            {
                await using var bytes = await files.Read(file.Path, ct);
                await disk.Write(At(folder, file), bytes, file, ct);
            }
        }
    }

    /// <summary>Puts a file back into the store; here it stays until nothing names it any more. Null when it is not there. Errors: <c>store_corrupt</c>, <c>disk_full</c>, those of the store.</summary>
    public async Task<StoredFile?> Return(ReelDb db, string digest, string extension, CancellationToken ct)
    {
        var path = Path.Combine(await Folder(db, ct), $"{digest}.{extension}");
        return await disk.Tried(async () =>
        {
            await using var bytes = ArchiveDisk.Open(path);
            var stored = bytes is null ? null : await files.Put(StorageType.Videos, bytes, extension, ct);
            return stored is null || string.Equals(stored.Digest, digest, StringComparison.Ordinal) ? stored : throw ArchiveDisk.Corrupt(path);
        });
    }

    /// <summary>Removes what no clip that is put away and no take that is not back in the store names any more, and what was never finished: how many files went. What people put beside our files is not touched.</summary>
    public async Task<int> Tidy(ReelDb db, CancellationToken ct)
    {
        var (folder, since) = (await Folder(db, ct), (clock.GetUtcNow() - Settled).UtcDateTime);
        // Before the lock: a slow disk may take long to tell them.
        var old = await disk.Tried(() => Task.FromResult(new DirectoryInfo(folder).EnumerateFiles()
            .Where(file => file.LastWriteTimeUtc < since && (ArchiveDisk.IsUnfinished(file) || FileStore.DigestOf(file.Name) is not null)).ToList()));
        await using var tx = await db.Database.BeginTransactionAsync(ct);
        // A slow disk may take long to remove them, too, and they are held that long.
        await db.Database.ExecuteSqlAsync($"set local idle_in_transaction_session_timeout = 0", ct);
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended('archive', {Lock}))", ct);
        // A take knows its file by its path alone once that was put away; wherever the store was then.
        var named = (await db.Database.SqlQuery<string>($"""
            select digest as "Value" from videos where archived_at is not null
            union
            select regexp_replace(coalesce(t.local_path, t.minio_url), '^.*/|[.][^./]*$', '', 'g') from video_generations t
            where t.video_id is not null and num_nonnulls(t.local_path, t.minio_url) = 1
              and not exists (select from media_assets a where a.video_generation_id = t.id and a.asset_type = 'VIDEO_CLIP')
            """).ToListAsync(ct)).ToHashSet(StringComparer.Ordinal);
        var gone = await disk.Tried(() => Task.FromResult(Remove(old, named, since)));
        await tx.CommitAsync(ct);
        return gone;
    }

    private static int Remove(List<FileInfo> old, HashSet<string> named, DateTime since)
    {
        var gone = 0;
        foreach (var file in old)
        {
            // Somebody may have removed it, or copied it anew.
            file.Refresh();
            if (file.Exists && file.LastWriteTimeUtc < since && (FileStore.DigestOf(file.Name) is not { } digest || !named.Contains(digest)))
            {
                file.Delete();
                gone++;
            }
        }

        return gone;
    }

    private static string At(string folder, StoredFile file) => Path.Combine(folder, Path.GetFileName(file.Path));

    private async Task<string> Folder(ReelDb db, CancellationToken ct) =>
        await disk.Folder((await db.MediaStorages.Where(s => s.StorageType == StorageType.Videos).Select(s => s.Id).SingleAsync(ct)).ToString());
}
