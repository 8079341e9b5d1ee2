using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;
using Reelwright.Media.Film;
using Reelwright.Pipeline.Engine;
using Reelwright.Storage;

namespace Reelwright.Pipeline;

/// <summary>The segments of a film: those that are there are used, the rest encoded, each kept as it is finished.</summary>
public sealed class SegmentWork(IDbContextFactory<ReelDb> databases, RenderParts parts, FileStore files, Progress progress, TimeProvider clock)
{
    /// <summary>Where the segments are in the store, in order, and the digest of each one's inputs.</summary>
    public async Task<IReadOnlyList<(string Path, string Digest)>> Encode(StageContext context, IReadOnlyList<TimelineSlot> slots, CancellationToken ct) =>
        (await Fill(context, slots, ct)).Segments;

    /// <summary>Encodes a few ahead of the others: how many frames were encoded, and how many seconds a core was held for them.</summary>
    public async Task<(int Frames, double Seconds)> Measure(StageContext context, IReadOnlyList<TimelineSlot> slots, CancellationToken ct)
    {
        var (_, frames, seconds) = await Fill(context, slots, ct);
        return (frames, seconds);
    }

    private async Task<(IReadOnlyList<(string Path, string Digest)> Segments, int Frames, double Seconds)> Fill(
        StageContext context, IReadOnlyList<TimelineSlot> slots, CancellationToken ct)
    {
        var codec = FilmContainer.Of(context.Video.Format).Pictures;
        var tools = await Toolchain.Read(codec, ct);
        var specs = await Specs(context, slots, codec, ct);
        var digests = specs.ConvertAll(s => s.Digest(tools));
        var paths = await parts.Find(digests, codec.Extension, ct);
        var missing = new List<int>();
        var seen = new HashSet<string>(paths.Keys, StringComparer.Ordinal);
        for (var i = 0; i < specs.Count; i++)
        {
            if (seen.Add(digests[i]))
            {
                missing.Add(i);
            }
        }

        var total = slots.Sum(s => s.Frames);
        var done = total - missing.Sum(i => specs[i].Frames);
        var composing = context.Lease.Step == GenerationStep.VideoSynthesis;
        if (composing)
        {
            await progress.Report(context, done, total, ct);
        }

        var held = 0.0;
        using var local = files.Local();
        var sources = await local.Paths(missing.SelectMany(i => specs[i].Clip is { } clip ? (string[])[specs[i].PicturePath, clip.Path] : [specs[i].PicturePath]).Distinct(StringComparer.Ordinal), ct);
        await new SegmentEncoder(clock).Encode([.. missing.Select(i => specs[i] with { PicturePath = sources[specs[i].PicturePath], Clip = specs[i].Clip is { } clip ? (sources[clip.Path], clip.Digest) : null })], _ => files.NewTempPath(StorageType.Temp, codec.Extension), async (index, path, seconds) =>
        {
            var digest = digests[missing[index]];
            var kept = await parts.Keep(context.Lease, PartKind.Segment, digest, path, codec.Extension, seconds, ct);
            lock (paths)
            {
                paths[digest] = kept;
            }

            held += seconds;
            if (composing)
            {
                await progress.Made(context, "segment", digest, Interlocked.Add(ref done, specs[missing[index]].Frames), total, ct);
            }
            else
            {
                await progress.Told(context, "segment", digest, ct);
            }
        }, ct);
        return (digests.ConvertAll(d => (paths[d], d)), missing.Sum(i => specs[i].Frames), held);
    }

    private async Task<List<SegmentSpec>> Specs(StageContext context, IReadOnlyList<TimelineSlot> slots, PictureCodec codec, CancellationToken ct)
    {
        var digests = slots.Select(s => s.Picture).Concat(slots.Select(s => s.Clip).OfType<string>()).Distinct(StringComparer.Ordinal).ToList();
        await using var db = await databases.CreateDbContextAsync(ct);
        var pictures = await db.MediaAssets.AsNoTracking().Where(a => (a.OwnerId == context.OwnerId || a.SourceType == SourceType.Stock) && (a.AssetType == AssetType.Image || a.AssetType == AssetType.VideoClip) && digests.Contains(a.Digest))
            .Select(a => new { a.Digest, a.FilePath, a.SourceType }).Distinct().ToListAsync(ct);
        var paths = pictures.ToLookup(p => p.Digest, p => (p.FilePath, Own: p.SourceType != SourceType.Generated), StringComparer.Ordinal);
        var format = new FrameFormat(context.Video.Width, context.Video.Height, context.Video.Fps);
        var quality = Quality.Of(context.Video.QualityPreset);
        return [.. slots.Select(s => new SegmentSpec(
            paths[s.Picture].First().FilePath, s.Picture, s.Motion, s.Frames, context.Video.Burns ? s.Cues : [], s.Language, format, quality, codec, paths[s.Picture].Any(p => p.Own))
        {
            Clip = s.Clip is { } clip ? (paths[clip].First().FilePath, clip) : null,
            ClipFrom = s.ClipFrom,
            FadeIn = s.FadeIn,
            FadeOut = s.FadeOut,
        })];
    }
}
