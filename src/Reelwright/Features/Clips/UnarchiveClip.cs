using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Features.Library;
using Reelwright.Features.Shelves;
using Reelwright.Media.Film;
using Reelwright.Pipeline.Calls;
using Reelwright.Pipeline.Takes;
using Reelwright.Storage;

namespace Reelwright.Features.Clips;

/// <summary>Brings back from the archive shelf what was put away of a clip: its file, and those of its takes. What films show does not change by that.</summary>
public sealed class UnarchiveClip(IDbContextFactory<ReelDb> databases, FileStore files, TimeProvider clock, ILogger<UnarchiveClip> log)
{
    /// <summary>A file that is not in the store.</summary>
    /// <param name="Take">What brought it; null for a person.</param>
    private sealed record Away(long? Take, string Digest, string Extension)
    {
        /// <summary>What it is called on the shelf.</summary>
        public string Name => $"{Digest}.{Extension}";
    }

    /// <summary>The same, stored again.</summary>
    private sealed record Back(Away File, NewAsset Made);

    /// <summary>Whoever may is asked before. Errors: <c>not_found</c> when nothing of it was put away, <c>wrong_state</c> while it is being made, <c>file_removed</c>, <c>quota_exceeded</c>, those of <see cref="ArchiveShelf.Return"/>.</summary>
    internal async Task Run(Caller caller, Guid clip, ArchiveShelf shelf, CancellationToken ct)
    {
        await using (var db = await databases.CreateDbContextAsync(ct))
        {
            var row = await db.Videos.AsNoTracking().SingleOrDefaultAsync(v => v.Id == clip && !v.IsDeleted, ct) ?? throw RestoreClip.Missing(clip);
            HeldClip.EnsureIdle(row);
            (await ShelfRules.Of(db, StorageType.Videos, ct)).EnsureWritable(caller);
            var (away, back) = (await Pieces(db, row, ct), new List<Back>());
            ReelException? spoiled = null;
            foreach (var file in away)
            {
                try
                {
                    if (await shelf.Return(db, file.Digest, file.Extension, ct) is { } stored)
                    {
                        back.Add(new Back(file, await Facts(stored, file.Extension, ct)));
                        continue;
                    }

                    log.LogWarning("File {File} of clip {Clip}, take {Take}, is not on the archive shelf", file.Name, clip, file.Take);
                }
                catch (ReelException rotten) when (rotten.Code is "store_corrupt" && !IsShown(row, file))
                {
                    // What the clip shows comes back without the takes that nobody looks at.
                    log.LogWarning(rotten, "File {File} of clip {Clip}, take {Take}, is spoiled on the archive shelf", file.Name, clip, file.Take);
                    spoiled ??= rotten;
                }
            }

            if (back.Count == 0 || (row.ArchivedAt is not null && !back.Exists(b => IsShown(row, b.File))))
            {
                throw away.Count == 0 ? RestoreClip.Missing(clip) : back.Count == 0 && spoiled is not null ? spoiled : Lost(row, away);
            }

            await Collisions.Retry(() => Keep(clip, back, ct));
        }

        log.LogInformation("Clip {Clip} was brought back from the archive by {Session}", clip, caller.Session);
    }

    private static bool IsShown(Video row, Away file) => row.ArchivedAt is not null && string.Equals(file.Digest, row.Digest, StringComparison.Ordinal);

    private static ReelException Lost(Video row, List<Away> away)
    {
        var lost = row.ArchivedAt is null ? away[0] : away.Find(f => IsShown(row, f));
        return new ReelException("file_removed", $"The file of clip {row.Id} is not on the archive shelf: have its operator put it back there, {lost?.Name ?? row.Digest} is its name.");
    }

    private static async Task<List<Away>> Pieces(ReelDb db, Video row, CancellationToken ct)
    {
        var takes = await db.VideoGenerations
            .Where(t => t.VideoId == row.Id && (t.LocalPath != null || t.MinioUrl != null) && !db.MediaAssets.Any(a => a.VideoGenerationId == t.Id && a.AssetType == AssetType.VideoClip))
            .OrderBy(t => t.IsDeleted).ThenByDescending(t => t.Id).Select(t => new { t.Id, Was = t.LocalPath ?? t.MinioUrl! }).ToListAsync(ct);
        var away = takes.ConvertAll(t => new Away(t.Id, Path.GetFileNameWithoutExtension(t.Was), Path.GetExtension(t.Was).TrimStart('.')));
        return row is { IsUploaded: true, ArchivedAt: not null } ? [new Away(null, row.Digest!, row.OutputFormat.Word()), .. away] : away;
    }

    private async Task<NewAsset> Facts(StoredFile stored, string extension, CancellationToken ct)
    {
        using var local = files.Local();
        var path = await local.Path(stored.Path, ct);
        var facts = await ClipFacts.Of(path, ClipFile.DemuxerOf(path), ct);
        return new NewAsset(AssetType.VideoClip, stored, extension, facts.DurationMs, facts.Metadata());
    }

    private async Task Keep(Guid clip, List<Back> back, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var tx = await db.Database.BeginTransactionAsync(ct);
        await db.Database.ExecuteSqlAsync($"select 1 from videos where id = {clip} for update", ct);
        var row = await db.Videos.SingleOrDefaultAsync(v => v.Id == clip && !v.IsDeleted, ct) ?? throw RestoreClip.Missing(clip);
        HeldClip.EnsureIdle(row);
        foreach (var (file, made) in back)
        {
            var asset = file.Take is { } take ? await Take(db, row.UserId, take, made, now, ct) : await OwnAssets.Keep(db, files, row.UserId, new OwnFile(made), now, ct);
            if (asset is not null && IsShown(row, file))
            {
                (row.VideoUrl, row.VideoFile, row.ArchivedAt) = (asset.UrlPath, asset.FilePath, null);
                await Versions.Save(db, "This clip", ct);
                await db.VideoGenerations.Where(t => t.Id == file.Take && !t.IsDeleted).ExecuteUpdateAsync(s => s.SetProperty(t => t.Chosen, true), ct);
            }
        }

        await tx.CommitAsync(ct);
    }

    /// <summary>Null when somebody was first, or the take is gone.</summary>
    private async Task<MediaAsset?> Take(ReelDb db, Guid owner, long take, NewAsset made, DateTimeOffset now, CancellationToken ct)
    {
        // A purge that is about to remove it holds it; what refers to it may not come after that.
        if (await db.Database.SqlQuery<int>($"""select 1 as "Value" from video_generations where id = {take} for key share""").ToListAsync(ct) is []
            || await db.MediaAssets.AnyAsync(a => a.VideoGenerationId == take && a.AssetType == AssetType.VideoClip, ct))
        {
            return null;
        }

        await Quota.Ensure(db, owner, made.File.Size, ct);
        await Blobs.Note(db, files, StorageType.Videos, made.File, now, ct);
        var inputs = await db.ProviderCalls.Where(c => c.VideoGenerationId == take && c.Status == CallStatus.Done).OrderByDescending(c => c.StartedAt).Select(c => c.InputDigest).FirstOrDefaultAsync(ct);
        var asset = await TakeAssets.Add(db, owner, new TakeKey(take), made, inputs, now, ct);
        var (store, path) = TakeAssets.Place(asset);
        await db.Database.ExecuteSqlAsync($"update video_generations set minio_url = {store}, local_path = {path} where id = {take}", ct);
        return asset;
    }
}
