using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;

namespace Reelwright.Storage;

/// <summary>
/// Where the operator keeps what is put away: a folder, perhaps on another disk. Files lie there whole, under the names they had in the store, those of each database in a
/// folder of their own. Errors of every method: <c>store_gone</c> while it is not there.
/// </summary>
/// <param name="root">The operator's folder.</param>
public sealed class ArchiveShelf(string root, FileStore files, TimeProvider clock)
{
    /// <summary>The setting that names the folder.</summary>
    public const string Setting = "REEL_ARCHIVE";

    // Whoever counts on a file here shares it until the transaction ends; whoever removes some holds it alone.
    private const int Lock = 20;

    private const string Unfinished = ".unfinished-";

    // What was just copied may not be named yet.
    private static readonly TimeSpan Settled = TimeSpan.FromDays(1);

    /// <summary>Those of the stored files that are not there yet. The others stay until the caller's transaction ends.</summary>
    /// <param name="paths">As rows hold them.</param>
    public async Task<List<string>> Lacking(ReelDb db, IEnumerable<string> paths, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock_shared(hashtextextended('archive', {Lock}))", ct);
        var folder = await Folder(db, ct);
        // Another process may just have given one its name.
        UnixPath.SyncFolder(folder);
        return [.. paths.Where(path => !File.Exists(Path.Combine(folder, Path.GetFileName(path))))];
    }

    /// <summary>Copies stored files there. Errors: <c>file_removed</c>, <c>store_corrupt</c> for bytes that are not those of the name, <c>disk_full</c>, those of the store.</summary>
    /// <param name="paths">As rows hold them.</param>
    public async Task Keep(ReelDb db, IEnumerable<string> paths, CancellationToken ct)
    {
        var folder = await Folder(db, ct);
        foreach (var path in paths)
        {
            await Copy(path, folder, Path.Combine(folder, Unfinished + Guid.CreateVersion7(clock.GetUtcNow())), ct);
        }
    }

    /// <summary>Puts a file back into the store; here it stays until nothing names it any more. Null when it is not there. Errors: <c>store_corrupt</c>, <c>disk_full</c>, those of the store.</summary>
    public async Task<StoredFile?> Return(ReelDb db, string digest, string extension, CancellationToken ct)
    {
        var path = Path.Combine(await Folder(db, ct), $"{digest}.{extension}");
        if (!File.Exists(path))
        {
            return null;
        }

        await using var bytes = File.OpenRead(path);
        var stored = await files.Put(StorageType.Videos, bytes, extension, ct);
        return string.Equals(stored.Digest, digest, StringComparison.Ordinal) ? stored : throw Corrupt(path);
    }

    /// <summary>Removes what no clip that is put away names any more, and what was never finished: how many files went. What people put beside our files is not touched.</summary>
    public async Task<int> Tidy(ReelDb db, CancellationToken ct)
    {
        var (folder, since, gone) = (await Folder(db, ct), (clock.GetUtcNow() - Settled).UtcDateTime, 0);
        await using var tx = await db.Database.BeginTransactionAsync(ct);
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended('archive', {Lock}))", ct);
        // A take knows its file by its path alone once that was put away; wherever the store was then.
        var named = (await db.Database.SqlQuery<string>($"""
            select digest as "Value" from videos where archived_at is not null
            union
            select regexp_replace(coalesce(t.local_path, t.minio_url), '^.*/|[.][^./]*$', '', 'g') from video_generations t
            where t.video_id is not null and num_nonnulls(t.local_path, t.minio_url) = 1
              and not exists (select from media_assets a where a.video_generation_id = t.id and a.asset_type = 'VIDEO_CLIP')
            """).ToListAsync(ct)).ToHashSet(StringComparer.Ordinal);
        foreach (var file in new DirectoryInfo(folder).EnumerateFiles().Where(f => f.LastWriteTimeUtc < since))
        {
            if (FileStore.DigestOf(file.Name) is { } digest ? !named.Contains(digest) : file.Name.StartsWith(Unfinished, StringComparison.Ordinal))
            {
                file.Delete();
                gone++;
            }
        }

        await tx.CommitAsync(ct);
        return gone;
    }

    private async Task Copy(string path, string folder, string temp, CancellationToken ct)
    {
        try
        {
            await using (var bytes = await files.Read(path, ct))
            await using (var copy = new FileStream(temp, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                DiskSpace.Ensure(folder, bytes.Length);
                await bytes.CopyToAsync(copy, ct);
                copy.Flush(flushToDisk: true);
            }

            if (!string.Equals(await Digest.OfFile(temp, ct), FileStore.DigestOf(path), StringComparison.Ordinal))
            {
                throw Corrupt(path);
            }

            File.Move(temp, Path.Combine(folder, Path.GetFileName(path)), overwrite: true);
            UnixPath.SyncFolder(folder);
        }
        catch (IOException full) when (DiskSpace.IsFull(full))
        {
            throw DiskSpace.Full(folder, full);
        }
        finally
        {
            File.Delete(temp);
        }
    }

    // Made here, the operator's own folder never is: a disk that is not mounted would be taken for an empty one.
    private async Task<string> Folder(ReelDb db, CancellationToken ct)
    {
        var shelf = await db.MediaStorages.Where(s => s.StorageType == StorageType.Videos).Select(s => s.Id).SingleAsync(ct);
        try
        {
            if (!Directory.Exists(root))
            {
                throw new ReelException("store_gone", $"The archive shelf {root} is not there: mount its disk again, or make the folder that {Setting} names.");
            }

            var folder = Path.Combine(root, shelf.ToString());
            if (!Directory.Exists(folder))
            {
                Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
                UnixPath.SyncFolder(root);
            }

            return folder;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new ReelException("store_gone", $"Nothing can be put on the archive shelf {root} ({refused.Message}): give this user the right to write there.", refused);
        }
    }

    private static ReelException Corrupt(string path) => new("store_corrupt", $"'{path}' has other bytes than its name stands for: see that its disk is sound; if there is a copy elsewhere, put that in its place.");
}
