using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Media.Sound;
using Reelwright.Pipeline.Engine;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Stages;

/// <summary>video_synthesis: every segment and every window of sound is there, and the loudness is known.</summary>
public sealed class ComposeFilm(IDbContextFactory<ReelDb> databases, SegmentWork segments, SoundWork sound, Progress progress) : IStage
{
    private const double HighestPeak = -1.5;

    /// <inheritdoc />
    public GenerationStep Step => GenerationStep.VideoSynthesis;

    /// <inheritdoc />
    public async Task Run(StageContext context, CancellationToken ct)
    {
        TimelineData timeline;
        await using (var db = await databases.CreateDbContextAsync(ct))
        {
            timeline = Json.Read<TimelineData>(await db.Timelines.Where(t => t.GenerationJobId == context.AttemptId).Select(t => t.TimelineData).SingleAsync(ct));
        }

        var mixing = context.Video.IncludeAudio ? Mix(context, timeline, ct) : Task.CompletedTask;
        var encoding = segments.Encode(context, timeline.Slots, ct);
        await Task.WhenAll(mixing, encoding);
    }

    /// <summary>Outside −16 ± 1 LUFS or above −1.5 dBTP is told, not refused: a person may have turned every voice down.</summary>
    private async Task Mix(StageContext context, TimelineData timeline, CancellationToken ct)
    {
        var track = await sound.Track(context, timeline, ct);
        LoudnessFacts measured;
        try
        {
            measured = await LoudnessFacts.Of(track, ct);
        }
        finally
        {
            File.Delete(track);
        }

        if (Math.Abs(measured.Lufs - VoiceLine.TargetLufs) > 1 || measured.TruePeak > HighestPeak)
        {
            await progress.Note(context, string.Create(
                CultureInfo.InvariantCulture, $"The film's loudness is {measured.Lufs:0.0} LUFS with peaks of {measured.TruePeak:0.0} dBTP; platforms expect -16 and at most -1.5."), ct);
        }

        var known = Json.Write(timeline with { Lufs = measured.Lufs, TruePeak = double.IsFinite(measured.TruePeak) ? measured.TruePeak : null });
        await using var db = await databases.CreateDbContextAsync(ct);
        await db.Timelines.Where(t => t.GenerationJobId == context.AttemptId).ExecuteUpdateAsync(s => s.SetProperty(t => t.TimelineData, known), ct);
    }
}
