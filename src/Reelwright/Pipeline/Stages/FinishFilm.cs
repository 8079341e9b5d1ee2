using System.Text;
using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Media.Film;
using Reelwright.Media.Sound;
using Reelwright.Media.Subtitles;
using Reelwright.Pipeline.Calls;
using Reelwright.Pipeline.Engine;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Stages;

/// <summary>finalizing: the film is joined, checked against what was asked, stored and only then called completed.</summary>
public sealed class FinishFilm(IDbContextFactory<ReelDb> databases, SegmentWork segments, SoundWork sound, FileStore files, Completion completion, MakerAccounts makers) : IStage
{
    /// <inheritdoc />
    public GenerationStep Step => GenerationStep.Finalizing;

    /// <inheritdoc />
    public async Task Run(StageContext context, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var timeline = Json.Read<TimelineData>(await db.Timelines.Where(t => t.GenerationJobId == context.AttemptId).Select(t => t.TimelineData).SingleAsync(ct));
        await EnsureUnchanged(db, context, timeline, ct);
        var title = await db.Chapters.Where(c => c.Id == context.ChapterId).Select(c => c.Title).SingleAsync(ct);
        var parts = await segments.Encode(context, timeline.Slots, ct);
        var container = FilmContainer.Of(context.Video.Format);
        var samples = (long)timeline.Frames * Slots.SlotSamples(1, timeline.Fps);
        var track = context.Video.IncludeAudio ? await sound.Track(context, timeline, ct) : null;
        using var local = files.Local();
        var paths = await local.Paths(parts.Select(p => p.Path), ct);
        var format = new FrameFormat(context.Video.Width, context.Video.Height, context.Video.Fps);
        var written = files.NewTempPath(StorageType.Videos, container.Extension);
        try
        {
            var tags = new FilmTags(title, context.Language, context.Video.Label);
            await FilmJoin.Join(container, [.. parts.Select((p, i) => (paths[p.Path], timeline.Slots[i].Frames))], track, samples, format, tags, written, ct);
            // What lies beside the film is kept while the film is looked at.
            var beside = Beside(timeline, format, track, container.Sound, ct);
            FilmFacts facts;
            try
            {
                facts = await FilmCheck.Check(written, new FilmExpectation(container, format, timeline.Frames, track is not null, context.Video.Label), ct);
            }
            finally
            {
                await Task.WhenAny(beside);
            }

            var (soundtrack, subtitles) = await beside;
            var film = await files.Adopt(StorageType.Videos, written, container.Extension, ct);
            await completion.Complete(context, timeline, new FinishedFilm(film, facts, soundtrack, subtitles, [.. parts.Select(p => p.Digest)]), ct);
        }
        finally
        {
            File.Delete(written);
            if (track is not null)
            {
                File.Delete(track);
            }
        }
    }

    private async Task<((StoredFile File, AudioFacts Facts)? Sound, Dictionary<string, StoredFile> Subtitles)> Beside(
        TimelineData timeline, FrameFormat format, string? track, SoundCodec codec, CancellationToken ct)
    {
        var heard = track is null ? ((StoredFile, AudioFacts)?)null : await Soundtrack(track, codec, ct);
        return (heard, await Subtitles(timeline, format, ct));
    }

    private async Task<Dictionary<string, StoredFile>> Subtitles(TimelineData timeline, FrameFormat format, CancellationToken ct)
    {
        var (srt, vtt) = SubtitleFiles.Write(timeline.Slots.SelectMany(s => SubtitleFiles.Place(s.Cues, s.FirstFrame, timeline.Fps)));
        return new Dictionary<string, StoredFile>(StringComparer.Ordinal)
        {
            ["ass"] = await files.Put(StorageType.Videos, FilmSubtitles.Script(timeline, format), "ass", ct),
            ["srt"] = await files.Put(StorageType.Videos, Encoding.UTF8.GetBytes(srt), "srt", ct),
            ["vtt"] = await files.Put(StorageType.Videos, Encoding.UTF8.GetBytes(vtt), "vtt", ct),
        };
    }

    private async Task<(StoredFile File, AudioFacts Facts)> Soundtrack(string track, SoundCodec codec, CancellationToken ct)
    {
        var facts = await codec.Facts(track, ct);
        return (await files.Adopt(StorageType.Audio, track, codec.Extension, ct), facts);
    }

    private async Task EnsureUnchanged(ReelDb db, StageContext context, TimelineData timeline, CancellationToken ct)
    {
        var lines = await ChapterLines.Read(db, context.ChapterId, context.Video.Preview, ct, context.Language);
        var voices = await ChosenMedia.Voices(db, lines, context.Language, ct);
        var pictures = await ChosenMedia.Pictures(db, lines, context.Video.Size, ct);
        var clips = await ChosenMedia.Clips(db, lines, context.Video.Size, ct);
        await FrozenInputs.Ensure(db, makers, context, lines, ct);
        // A person may have chosen another version meanwhile.
        var same = lines.Count == timeline.Slots.Count && lines.Zip(timeline.Slots).All(p =>
            p.First.Id == p.Second.Sentence
            && voices.TryGetValue(p.First.Id, out var voice) && Same(voice.Digest, p.Second.Voice)
            && pictures.TryGetValue(p.First.Id, out var picture) && Same(picture.Digest, p.Second.Picture)
            && Same(clips.GetValueOrDefault(p.First.Id)?.Digest, p.Second.Clip));
        if (!same)
        {
            throw FrozenInputs.Changed();
        }

        static bool Same(string? a, string? b) => string.Equals(a, b, StringComparison.Ordinal);
    }
}
