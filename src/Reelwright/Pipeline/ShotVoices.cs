using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;
using Reelwright.Media.Sound;
using Reelwright.Pipeline.Calls;
using Reelwright.Pipeline.Engine;
using Reelwright.Storage;

namespace Reelwright.Pipeline;

/// <summary>Fills the voice slot of shots in which nothing is said with what is heard of them. No maker is asked: it is made here, and made the same again.</summary>
public sealed class ShotVoices(IDbContextFactory<ReelDb> databases, SentenceSlots slots, FileStore files, TimeProvider clock)
{
    /// <summary>Fills what is missing; what a person put there stays. Errors: those of <see cref="ShotSound"/> and of the store.</summary>
    public async Task Fill(StageContext context, IReadOnlyList<Line> lines, CancellationToken ct)
    {
        var silent = lines.Where(l => l.Silent).ToList();
        if (silent.Count == 0)
        {
            return;
        }

        var there = await There(context, silent, ct);
        silent.RemoveAll(l => there.Contains(l.Id));
        if (silent.Count == 0)
        {
            return;
        }

        await slots.Open(context, silent.Select(l => l.Id), ct);
        await Parallel.ForEachAsync(silent, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = ct }, async (line, stop) =>
        {
            var input = Inputs.Heard(line, context.Video.Size);
            var answer = await Known(context, input, stop) ?? await Make(context, line, input, stop);
            await slots.Choose(context, new Slot(line.Id, MediaSlot.Voice, context.Language, ""), input, answer, stop);
        });
    }

    private async Task<HashSet<Guid>> There(StageContext context, List<Line> silent, CancellationToken ct)
    {
        var wanted = silent.ToDictionary(l => l.Id, l => Inputs.Heard(l, context.Video.Size));
        var ids = silent.ConvertAll(l => l.Id);
        await using var db = await databases.CreateDbContextAsync(ct);
        var chosen = await db.SentenceMedia.AsNoTracking()
            .Where(m => ids.Contains(m.SentenceId) && m.Chosen && m.Slot == MediaSlot.Voice && m.Language == context.Language)
            .Join(db.MediaAssets, m => m.AssetId, a => a.Id, (m, a) => new { m.SentenceId, m.InputDigest, m.Origin, a.FilePath }).ToListAsync(ct);
        var present = await files.Present(chosen.Select(c => c.FilePath), ct);
        return [.. chosen.Where(c => present.Contains(c.FilePath) && (c.Origin == MediaOrigin.Uploaded || wanted[c.SentenceId].Equals(c.InputDigest, StringComparison.Ordinal))).Select(c => c.SentenceId)];
    }

    private async Task<Answer?> Known(StageContext context, string input, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var known = await db.MediaAssets.AsNoTracking().Where(a => a.OwnerId == context.OwnerId && a.InputDigest == input).OrderBy(a => a.CreationTimestamp).FirstOrDefaultAsync(ct);
        return known is not null && await files.Exists(known.FilePath, ct) ? new Answer(known.Id, known.UrlPath, known.Digest, known.DurationMs, Made: false) : null;
    }

    private async Task<Answer> Make(StageContext context, Line line, string input, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var clip = line.Clip(context.Video.Size) is { } digest
            ? await db.MediaAssets.Where(a => (a.OwnerId == context.OwnerId || a.SourceType == SourceType.Stock) && a.AssetType == AssetType.VideoClip && a.Digest == digest).Select(a => a.FilePath).FirstAsync(ct) : null;
        using var local = files.Local();
        var wav = await ShotSound.Of(clip is null ? null : await local.Path(clip, ct), line.Shot!.Samples, line.Volume, ct);
        var stored = await files.Put(StorageType.Audio, wav, "wav", ct);
        var (facts, now) = (WaveFacts.Of(wav), clock.GetUtcNow());
        await using var tx = await db.Database.BeginTransactionAsync(ct);
        await context.Lease.Hold(db, ct);
        await Blobs.Note(db, files, StorageType.Audio, stored, now, ct);
        var asset = Assets.Generated(context, new NewAsset(AssetType.Audio, stored, "wav", facts.DurationMs, facts.Metadata), input, now);
        db.MediaAssets.Add(asset);
        await db.SaveChangesAsync(ct);
        await tx.CommitAsync(ct);
        return new Answer(asset.Id, asset.UrlPath, asset.Digest, asset.DurationMs, Made: true);
    }
}
