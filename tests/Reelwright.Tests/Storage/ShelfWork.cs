using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Npgsql;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Tests.Storage;

/// <summary>Uploads, deletes, sweeps, scans and crashes in an order that a seed decides.</summary>
internal sealed class ShelfWork(NpgsqlDataSource database, FileStore files)
{
    // Few enough that the same bytes come again while they are being deleted.
    private const int Contents = 150;

    private readonly ConcurrentQueue<(StorageType Area, Guid Id)> references = new();
    private long vanished;

    /// <summary>How often a file was taken between being stored and being noted.</summary>
    public long Vanished => vanished;

    public FileSweep Sweep { get; } = new(database, files, TimeProvider.System);

    public FileScan Scan { get; } = new(database, files, TimeProvider.System);

    /// <summary>Does so many things, several at a time.</summary>
    public Task Run(int things, string seed) => Parallel.ForAsync(0, things, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (i, ct) =>
    {
        var drawn = Digest.Number(string.Create(CultureInfo.InvariantCulture, $"{seed} {i}"));
        var (dice, content, area) = ((int)(drawn % 100), (int)(drawn / 100 % Contents), (StorageType)(int)(drawn / 100_000 % 5));
        await (dice switch
        {
            < 45 => Upload(area, content, crash: Crash.None),
            < 50 => Upload(area, content, Crash.BeforeRow),
            < 55 => Upload(area, content, Crash.BeforeCommit),
            < 92 => Delete(),
            < 95 => Sweep.Run(TimeSpan.Zero, ct),
            < 98 => DieBetweenRowAndFile(),
            _ => Scan.Run(TimeSpan.FromMilliseconds(200), ct),
        });
    });

    /// <summary>Stores bytes and a row that refers to them, as often as it takes; or dies on the way.</summary>
    public async Task Upload(StorageType area, int content, Crash crash = Crash.None)
    {
        var bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat($"content {content} ", 1 + content)));
        while (true)
        {
            var stored = await files.Put(area, bytes, content % 7 == 0 && Guid.NewGuid().ToByteArray()[0] % 2 == 0 ? "alt" : "bin");
            if (crash == Crash.BeforeRow)
            {
                return;
            }

            await using var db = new ReelDb(ReelDb.Options(database, TimeProvider.System));
            await using var tx = await db.Database.BeginTransactionAsync();
            try
            {
                await Blobs.Note(db, files, area, stored, TimeProvider.System.GetUtcNow(), CancellationToken.None);
            }
            catch (ReelException gone) when (gone.Code is "file_vanished")
            {
                Interlocked.Increment(ref vanished);
                continue;
            }

            var id = await Refer(db, area, stored);
            if (crash == Crash.None)
            {
                await tx.CommitAsync();
                references.Enqueue((area, id));
            }

            return;
        }
    }

    /// <summary>Takes the oldest reference away.</summary>
    public async Task Delete()
    {
        if (references.TryDequeue(out var oldest))
        {
            await Do(oldest.Area == StorageType.Temp ? $"delete from render_parts where input_digest = '{oldest.Id}'" : $"delete from media_assets where id = '{oldest.Id}'");
        }
    }

    private async Task<Guid> Refer(ReelDb db, StorageType area, StoredFile stored)
    {
        var id = Guid.CreateVersion7();
        var owner = db.Users.Select(u => u.Id).First();
        var (type, source) = area switch
        {
            StorageType.Images => (AssetType.Image, SourceType.UserUploaded),
            StorageType.Audio => (AssetType.Audio, SourceType.UserUploaded),
            StorageType.Videos => (AssetType.TextOverlay, SourceType.UserUploaded),
            _ => (AssetType.Image, SourceType.Stock),
        };
        var asset = Sample.NewAsset(owner, type, source, null, "x");
        (asset.Id, asset.Digest, asset.FilePath) = (id, stored.Digest, stored.Path);
        asset.Metadata = type == AssetType.TextOverlay ? """{"font":"","size":1,"color":"","position":""}""" : asset.Metadata;
        db.Add(area == StorageType.Temp ? new RenderPart { InputDigest = id.ToString(), Kind = PartKind.Segment, Digest = stored.Digest, LastUsedAt = TimeProvider.System.GetUtcNow() } : asset);
        await db.SaveChangesAsync();
        return id;
    }

    /// <summary>What a sweep has written when it dies before it removes the files.</summary>
    private Task DieBetweenRowAndFile() => Do($"""
        with unused as materialized (select digest, area from file_blobs where reference_count = 0 and area = (select area from file_blobs where reference_count = 0 limit 1) limit 5),
        locked as materialized (select digest, area from unused where pg_try_advisory_xact_lock(hashtextextended(area || digest, 17)))
        delete from file_blobs b where b.reference_count = 0 and (b.digest, b.area) in (select l.digest, l.area from locked l join file_blobs f using (digest, area) for update of f skip locked)
        """);

    private async Task Do(string sql)
    {
        await using var command = database.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Where whoever stores a file dies.</summary>
    public enum Crash
    {
        None,
        BeforeRow,
        BeforeCommit,
    }
}
