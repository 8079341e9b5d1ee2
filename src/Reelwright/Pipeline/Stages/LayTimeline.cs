using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Pipeline.Calls;
using Reelwright.Pipeline.Engine;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Stages;

/// <summary>timeline_processing: from measured voices to the cut list every later step renders from.</summary>
public sealed class LayTimeline(IDbContextFactory<ReelDb> databases, ParagraphSound paragraphs, TimeProvider clock) : IStage
{
    /// <inheritdoc />
    public GenerationStep Step => GenerationStep.TimelineProcessing;

    /// <inheritdoc />
    public async Task Run(StageContext context, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var lines = await ChapterLines.Read(db, context.ChapterId, context.Video.Preview, ct);
        var voices = await ChosenMedia.Voices(db, lines, context.Language, ct);
        var pictures = await ChosenMedia.Pictures(db, lines, context.Video.Size, ct);
        if (lines.FirstOrDefault(l => !voices.ContainsKey(l.Id) || !pictures.ContainsKey(l.Id)) is not null)
        {
            throw FrozenInputs.Changed();
        }

        await FrozenInputs.Ensure(db, context, lines, ct);
        var timeline = CutList.Of(lines, voices, pictures, context);
        await paragraphs.Join(context, lines, voices, ct);
        await using var tx = await db.Database.BeginTransactionAsync(ct);
        await context.Lease.Hold(db, ct);
        await Save(db, context, timeline, ct);
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
        row.AudioSampleRate = timeline.SampleRate;
        row.BackgroundMusicVolume = context.Video.MusicVolume;
        if (context.Video.MusicAssetId is { } music)
        {
            row.BackgroundMusicUrl = await db.MediaAssets.Where(a => a.Id == music).Select(a => a.UrlPath).SingleOrDefaultAsync(ct);
        }

        await db.SaveChangesAsync(ct);
        await StatusMoves.Timelines.Move(db, row.Id, TimelineStatus.Processing, context.Lease.Owner, null, clock, ct);
        await Times(db, context, timeline, ct);
    }

    /// <summary>Writes each sentence's place, when this film is the project's primary one (003 <c>start_time</c>, <c>end_time</c>).</summary>
    private static async Task Times(ReelDb db, StageContext context, TimelineData timeline, CancellationToken ct)
    {
        var primary = await db.Projects.Where(p => p.Id == context.ProjectId).Select(p => p.PrimaryOutput).SingleAsync(ct);
        if (primary is not null && !string.Equals(primary, context.Video.Output, StringComparison.Ordinal))
        {
            return;
        }

        var ids = timeline.Slots.Select(s => s.Sentence).ToArray();
        var starts = timeline.Slots.Select(s => (double)s.FirstFrame / timeline.Fps).ToArray();
        var ends = timeline.Slots.Select((s, i) => starts[i] + ((double)s.VoiceSamples / timeline.SampleRate)).ToArray();
        await db.Database.ExecuteSqlAsync($"""
            update sentences s set start_time = t.starts, end_time = t.ends
            from unnest({ids}, {starts}, {ends}) as t(id, starts, ends) where s.id = t.id
            """, ct);
    }
}
