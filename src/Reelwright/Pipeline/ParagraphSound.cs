using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Media.Sound;
using Reelwright.Pipeline.Calls;
using Reelwright.Pipeline.Engine;
using Reelwright.Storage;

namespace Reelwright.Pipeline;

/// <summary>The joined voice of each paragraph of the primary film, to listen to or download (003 <c>paragraphs.audio_url</c>).</summary>
public sealed class ParagraphSound(IDbContextFactory<ReelDb> databases, FileStore files, TimeProvider clock)
{
    /// <summary>Joins what is not joined yet. A paragraph of one sentence shares that sentence's file.</summary>
    public async Task Join(StageContext context, IReadOnlyList<Line> lines, IReadOnlyDictionary<Guid, Chosen> voices, CancellationToken ct)
    {
        foreach (var group in lines.GroupBy(l => l.ParagraphId))
        {
            ct.ThrowIfCancellationRequested();
            var parts = group.Select(l => voices[l.Id]).ToList();
            var gap = Slots.SlotSamples(Slots.FramesFor(0, context.Makers.SentenceGap, context.Video.Fps), context.Video.Fps);
            var input = Digest.OfParts(["paragraph", gap.ToString(System.Globalization.CultureInfo.InvariantCulture), .. parts.Select(p => p.Digest)]);
            await using var db = await databases.CreateDbContextAsync(ct);
            await using var tx = await db.Database.BeginTransactionAsync(ct);
            await context.Lease.Hold(db, ct);
            var samples = parts.Sum(p => p.Samples) + (gap * (parts.Count - 1));
            var url = parts.Count == 1 ? parts[0].Url : await Url(db, context, input, parts, gap, ct);
            var seconds = Math.Max(1, (samples + Slots.SampleRate - 1) / Slots.SampleRate);
            await db.Paragraphs.Where(p => p.Id == group.Key && (p.AudioUrl != url || p.AudioDuration != seconds))
                .ExecuteUpdateAsync(s => s.SetProperty(p => p.AudioUrl, url).SetProperty(p => p.AudioDuration, seconds), ct);
            await tx.CommitAsync(ct);
        }
    }

    private async Task<string> Url(ReelDb db, StageContext context, string input, List<Chosen> parts, int gap, CancellationToken ct)
    {
        var known = await db.MediaAssets.AsNoTracking().FirstOrDefaultAsync(a => a.OwnerId == context.OwnerId && a.InputDigest == input, ct);
        if (known is not null && await files.Exists(known.FilePath, ct))
        {
            return known.UrlPath;
        }

        var written = files.NewTempPath(StorageType.Audio, "wav");
        using (var local = files.Local())
        {
            var paths = await local.Paths(parts.Select(p => p.Path), ct);
            await WaveJoin.Write(parts.ConvertAll(p => paths[p.Path]), gap, written, ct);
        }

        var facts = WaveFacts.Of(written);
        var stored = await files.Adopt(StorageType.Audio, written, "wav", ct);
        var now = clock.GetUtcNow();
        await Blobs.Note(db, files, StorageType.Audio, stored, now, ct);
        var asset = Assets.Generated(context, new NewAsset(AssetType.Audio, stored, "wav", facts.DurationMs, facts.Metadata), input, now);
        db.MediaAssets.Add(asset);
        await db.SaveChangesAsync(ct);
        return asset.UrlPath;
    }
}
