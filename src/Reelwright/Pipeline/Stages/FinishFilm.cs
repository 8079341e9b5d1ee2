using System.Globalization;
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
public sealed class FinishFilm(IDbContextFactory<ReelDb> databases, SegmentWork segments, SoundWork sound, FileStore files, Completion completion, Progress progress) : IStage
{
    private const double HighestPeak = -1.5;

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
        var track = context.Video.IncludeAudio ? await Track(context, timeline, container.Sound, samples, ct) : null;
        var format = new FrameFormat(context.Video.Width, context.Video.Height, context.Video.Fps);
        var written = files.NewTempPath(StorageType.Videos, container.Extension);
        try
        {
            var tags = new FilmTags(title, context.Language, context.Video.Label);
            await FilmJoin.Join(container, [.. parts.Select((p, i) => (p.Path, timeline.Slots[i].Frames))], track, samples, format, tags, written, ct);
            var checking = FilmCheck.Check(written, new FilmExpectation(container, format, timeline.Frames, track is not null, context.Video.Label), ct);
            var measuring = Loudness(context, timeline, track is null ? null : written, ct);
            await Task.WhenAll(checking, measuring);
            var facts = await checking;
            timeline = await measuring;
            var film = await files.Adopt(StorageType.Videos, written, container.Extension, ct);
            var soundtrack = track is null ? ((StoredFile, AudioFacts)?)null : await Soundtrack(track, container.Sound, ct);
            var subtitles = await Subtitles(timeline, format, ct);
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

    private async Task<string> Track(StageContext context, TimelineData timeline, SoundCodec codec, long samples, CancellationToken ct)
    {
        var windows = await sound.Encode(context, timeline, ct);
        var written = files.NewTempPath(StorageType.Audio, codec.Extension);
        await codec.Join(windows, samples, written, ct);
        return written;
    }

    /// <summary>Measured on the film itself. Outside −16 ± 1 LUFS or above −1.5 dBTP is told, not refused: a person may have turned every voice down.</summary>
    private async Task<TimelineData> Loudness(StageContext context, TimelineData timeline, string? film, CancellationToken ct)
    {
        if (film is null)
        {
            return timeline;
        }

        var measured = await LoudnessFacts.Of(film, ct);
        if (Math.Abs(measured.Lufs - VoiceLine.TargetLufs) > 1 || measured.TruePeak > HighestPeak)
        {
            await progress.Note(context, string.Create(
                CultureInfo.InvariantCulture, $"The film's loudness is {measured.Lufs:0.0} LUFS with peaks of {measured.TruePeak:0.0} dBTP; platforms expect -16 and at most -1.5."), ct);
        }

        return timeline with { Lufs = measured.Lufs, TruePeak = double.IsFinite(measured.TruePeak) ? measured.TruePeak : null };
    }

    private static async Task EnsureUnchanged(ReelDb db, StageContext context, TimelineData timeline, CancellationToken ct)
    {
        var lines = await ChapterLines.Read(db, context.ChapterId, context.Video.Preview, ct);
        var voices = await ChosenMedia.Voices(db, lines, context.Language, ct);
        var pictures = await ChosenMedia.Pictures(db, lines, context.Video.Size, ct);
        await FrozenInputs.Ensure(db, context, lines, ct);
        // A person may have chosen another version meanwhile.
        var same = lines.Count == timeline.Slots.Count && lines.Zip(timeline.Slots).All(p =>
            p.First.Id == p.Second.Sentence
            && voices.TryGetValue(p.First.Id, out var voice) && Same(voice.Digest, p.Second.Voice)
            && pictures.TryGetValue(p.First.Id, out var picture) && Same(picture.Digest, p.Second.Picture));
        if (!same)
        {
            throw FrozenInputs.Changed();
        }

        static bool Same(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);
    }
}
