using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Pipeline.Calls;
using Reelwright.Pipeline.Engine;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Stages;

/// <summary>timeline_processing: from measured voices to the cut list every later step renders from.</summary>
public sealed class LayTimeline(IDbContextFactory<ReelDb> databases, ParagraphSound paragraphs, MakerAccounts makers, TimeProvider clock) : IStage
{
    /// <inheritdoc />
    public GenerationStep Step => GenerationStep.TimelineProcessing;

    /// <inheritdoc />
    public async Task Run(StageContext context, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var lines = await ChapterLines.Read(db, context.ChapterId, context.Video.Preview, ct, context.Language);
        var voices = await ChosenMedia.Voices(db, lines, context.Language, ct);
        var pictures = await ChosenMedia.Pictures(db, lines, context.Video.Size, ct);
        var clips = await ChosenMedia.Clips(db, lines, context.Video.Size, ct);
        if (lines.FirstOrDefault(l => !voices.ContainsKey(l.Id) || !pictures.ContainsKey(l.Id)) is not null)
        {
            throw FrozenInputs.Changed();
        }

        await FrozenInputs.Ensure(db, makers, context, lines, ct);
        var timeline = CutList.Of(lines, voices, pictures, clips, context);
        var primary = await Primary.Is(db, context, ct);
        if (primary)
        {
            await paragraphs.Join(context, lines, voices, ct);
        }

        await using var tx = await db.Database.BeginTransactionAsync(ct);
        await context.Lease.Hold(db, ct);
        await Save(db, context, timeline, ct);
        if (primary)
        {
            await Show(db, timeline, pictures, ct);
        }

        await db.AttemptStages.Where(s => s.JobId == context.AttemptId && s.Stage == GenerationStep.VideoSynthesis || s.JobId == context.AttemptId && s.Stage == GenerationStep.Finalizing)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.Total, timeline.Frames), ct);
        await tx.CommitAsync(ct);
    }

    private async Task Save(ReelDb db, StageContext context, TimelineData timeline, CancellationToken ct)
    {
        var row = await db.Timelines.SingleAsync(t => t.GenerationJobId == context.AttemptId, ct);
        row.TotalDuration = timeline.Seconds;
        row.Fps = timeline.Fps;
        row.Resolution = timeline.Resolution;
        row.TimelineData = Json.Write(timeline);
        row.BackgroundMusicVolume = context.Video.MusicVolume;
        if (context.Video.PlayedMusic is { } music)
        {
            row.BackgroundMusicUrl = await db.MediaAssets.Where(a => a.Id == music && (a.OwnerId == context.OwnerId || a.SourceType == SourceType.Stock)).Select(a => a.UrlPath).SingleOrDefaultAsync(ct);
        }

        await db.SaveChangesAsync(ct);
        await StatusMoves.Timelines.Move(db, row.Id, TimelineStatus.Processing, context.Lease.Owner, null, clock, ct);
        var milliseconds = (long)Math.Round(timeline.Seconds * 1000);
        await db.GeneratedVideos.Where(f => f.GenerationJobId == context.AttemptId)
            .ExecuteUpdateAsync(s => s.SetProperty(f => f.DurationMs, milliseconds).SetProperty(f => f.Duration, (int)((milliseconds + 999) / 1000)), ct);
    }

    /// <summary>Writes each sentence's place and picture in the primary film (003 <c>start_time</c>, <c>end_time</c>, <c>image_url</c>).</summary>
    private static Task<int> Show(ReelDb db, TimelineData timeline, Dictionary<Guid, Chosen> pictures, CancellationToken ct)
    {
        var ids = timeline.Slots.Select(s => s.Sentence).ToArray();
        var starts = timeline.Slots.Select(s => (double)s.FirstFrame / timeline.Fps).ToArray();
        var ends = timeline.Slots.Select((s, i) => starts[i] + (s.VoiceSamples > 0 ? (double)s.VoiceSamples / timeline.SampleRate : (double)s.Frames / timeline.Fps)).ToArray();
        // Chosen by a preview of this size, perhaps, before anybody knew that this is the primary one.
        var urls = ids.Select(id => pictures[id].Url).ToArray();
        return db.Database.ExecuteSqlAsync($"""
            update sentences s set start_time = t.starts, end_time = t.ends, image_url = t.url
            from unnest({ids}, {starts}, {ends}, {urls}) as t(id, starts, ends, url) where s.id = t.id
            """, ct);
    }
}
