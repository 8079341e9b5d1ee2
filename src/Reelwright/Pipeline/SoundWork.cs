using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;
using Reelwright.Media.Film;
using Reelwright.Media.Sound;
using Reelwright.Pipeline.Engine;
using Reelwright.Storage;

namespace Reelwright.Pipeline;

/// <summary>The sound of a film in windows: those that are there are used, the rest mixed and encoded, side by side.</summary>
public sealed class SoundWork(IDbContextFactory<ReelDb> databases, RenderParts parts, FileStore files, Progress progress)
{
    /// <summary>Paths of the windows in order.</summary>
    public async Task<IReadOnlyList<string>> Encode(StageContext context, TimelineData timeline, CancellationToken ct)
    {
        var codec = FilmContainer.Of(context.Video.Format).Sound;
        var plan = new SoundPlan(await Voices(context, timeline, ct), await Bed(context, ct), codec);
        var windows = plan.Windows(await SoundEncoder.Build(ct));
        var paths = await parts.Find(windows.Select(w => w.Digest), codec.Extension, ct);
        var missing = windows.Where(w => !paths.ContainsKey(w.Digest)).DistinctBy(w => w.Digest, StringComparer.Ordinal).ToList();
        await Parallel.ForEachAsync(missing, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = ct }, async (window, stop) =>
        {
            var path = files.NewTempPath(StorageType.Temp, codec.Extension);
            await plan.Encode(window, path, stop);
            var kept = await parts.Keep(context.Lease, PartKind.Sound, window.Digest, path, codec.Extension, (double)window.Packets * codec.PacketSamples / Slots.SampleRate, stop);
            lock (paths)
            {
                paths[window.Digest] = kept;
            }

            await progress.Told(context, "sound", window.Digest, stop);
        });
        return [.. windows.Select(w => paths[w.Digest])];
    }

    /// <summary>The whole sound in one temporary file, which the caller deletes.</summary>
    public async Task<string> Track(StageContext context, TimelineData timeline, CancellationToken ct)
    {
        var codec = FilmContainer.Of(context.Video.Format).Sound;
        var windows = await Encode(context, timeline, ct);
        var written = files.NewTempPath(StorageType.Audio, codec.Extension);
        await codec.Join(windows, (long)timeline.Frames * Slots.SlotSamples(1, timeline.Fps), written, ct);
        return written;
    }

    private async Task<IReadOnlyList<VoiceSlot>> Voices(StageContext context, TimelineData timeline, CancellationToken ct)
    {
        var digests = timeline.Slots.Select(s => s.Voice).Distinct(StringComparer.Ordinal).ToList();
        await using var db = await databases.CreateDbContextAsync(ct);
        var rows = await db.MediaAssets.AsNoTracking().Where(a => a.OwnerId == context.OwnerId && a.AssetType == AssetType.Audio && digests.Contains(a.Digest))
            .Select(a => new { a.Digest, a.FilePath }).Distinct().ToListAsync(ct);
        var paths = rows.ToLookup(r => r.Digest, r => r.FilePath, StringComparer.Ordinal);
        return [.. timeline.Slots.Select(s => new VoiceSlot(paths[s.Voice].First(), s.Voice, s.VoiceSamples, Slots.SlotSamples(s.Frames, timeline.Fps)))];
    }

    /// <summary>The music decoded once, and kept as a part like any other.</summary>
    private async Task<MusicBed?> Bed(StageContext context, CancellationToken ct)
    {
        if (context.Video.MusicAssetId is not { } id)
        {
            return null;
        }

        string source;
        await using (var db = await databases.CreateDbContextAsync(ct))
        {
            source = await db.MediaAssets.Where(a => a.Id == id && a.OwnerId == context.OwnerId).Select(a => a.FilePath).SingleAsync(ct);
        }

        var input = Base.Digest.OfParts("music", context.Video.MusicDigest ?? "", await SoundEncoder.Build(ct));
        var there = await parts.Find([input], "pcm", ct);
        if (!there.TryGetValue(input, out var path))
        {
            var written = files.NewTempPath(StorageType.Temp, "pcm");
            var music = await Music.Prepare(source, written, ct);
            path = await parts.Keep(context.Lease, PartKind.Music, input, written, "pcm", (double)music.Samples / Slots.SampleRate, ct);
        }

        // Two 16-bit channels.
        return new MusicBed(path, Path.GetFileNameWithoutExtension(path), new FileInfo(path).Length / 4, context.Video.MusicVolume);
    }
}
