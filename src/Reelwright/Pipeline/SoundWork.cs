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
    /// <summary>Where the windows are in the store, in order.</summary>
    public async Task<IReadOnlyList<string>> Encode(StageContext context, TimelineData timeline, CancellationToken ct)
    {
        var codec = FilmContainer.Of(context.Video.Format).Sound;
        using var local = files.Local();
        var plan = new SoundPlan(await Voices(context, timeline, ct), await Bed(context, local, ct), codec);
        var windows = plan.Windows(await SoundEncoder.Build(ct));
        var paths = await parts.Find(windows.Select(w => w.Digest), codec.Extension, ct);
        var missing = windows.Where(w => !paths.ContainsKey(w.Digest)).DistinctBy(w => w.Digest, StringComparer.Ordinal).ToList();
        plan = new SoundPlan(await Fetched(plan, missing, local, ct), plan.Music, codec);
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
        using var local = files.Local();
        var paths = await local.Paths(windows, ct);
        await codec.Join([.. windows.Select(w => paths[w])], (long)timeline.Frames * Slots.SlotSamples(1, timeline.Fps), written, ct);
        return written;
    }

    /// <summary>The voices, local as far as a missing window needs them.</summary>
    private static async Task<IReadOnlyList<VoiceSlot>> Fetched(SoundPlan plan, List<SoundWindow> missing, LocalFiles local, CancellationToken ct)
    {
        var needed = missing.SelectMany(w => plan.Heard(w)).ToHashSet();
        var paths = await local.Paths(needed.Select(i => plan.Slots[i].WavPath), ct);
        return [.. plan.Slots.Select((s, i) => needed.Contains(i) ? s with { WavPath = paths[s.WavPath] } : s)];
    }

    private async Task<IReadOnlyList<VoiceSlot>> Voices(StageContext context, TimelineData timeline, CancellationToken ct)
    {
        var digests = timeline.Slots.Select(s => s.Voice).Distinct(StringComparer.Ordinal).ToList();
        await using var db = await databases.CreateDbContextAsync(ct);
        var rows = await db.MediaAssets.AsNoTracking().Where(a => (a.OwnerId == context.OwnerId || a.SourceType == SourceType.Stock) && a.AssetType == AssetType.Audio && digests.Contains(a.Digest))
            .Select(a => new { a.Digest, a.FilePath }).Distinct().ToListAsync(ct);
        var paths = rows.ToLookup(r => r.Digest, r => r.FilePath, StringComparer.Ordinal);
        return [.. timeline.Slots.Select(s => new VoiceSlot(paths[s.Voice].First(), s.Voice, s.VoiceSamples, Slots.SlotSamples(s.Frames, timeline.Fps)))];
    }

    /// <summary>The music decoded once, and kept as a part like any other.</summary>
    private async Task<MusicBed?> Bed(StageContext context, LocalFiles local, CancellationToken ct)
    {
        if (context.Video.MusicAssetId is not { } id)
        {
            return null;
        }

        string source;
        await using (var db = await databases.CreateDbContextAsync(ct))
        {
            source = await db.MediaAssets.Where(a => a.Id == id && (a.OwnerId == context.OwnerId || a.SourceType == SourceType.Stock)).Select(a => a.FilePath).SingleAsync(ct);
        }

        var input = Base.Digest.OfParts("music", context.Video.MusicDigest ?? "", await SoundEncoder.Build(ct));
        var there = await parts.Find([input], "pcm", ct);
        if (!there.TryGetValue(input, out var path))
        {
            var written = files.NewTempPath(StorageType.Temp, "pcm");
            var music = await Music.Prepare(await local.Path(source, ct), written, ct);
            path = await parts.Keep(context.Lease, PartKind.Music, input, written, "pcm", (double)music.Samples / Slots.SampleRate, ct);
        }

        // Two 16-bit channels.
        var pcm = await local.Path(path, ct);
        return new MusicBed(pcm, Path.GetFileNameWithoutExtension(path), new FileInfo(pcm).Length / 4, context.Video.MusicVolume);
    }
}
