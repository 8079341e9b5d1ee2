using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Pipeline.Calls;
using Reelwright.Pipeline.Engine;
using Reelwright.Pipeline.Texts;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Stages;

/// <summary>initializing: counts the work, and where nobody knows yet, measures on a few sentences how fast this machine is.</summary>
public sealed class Initialize(
    IDbContextFactory<ReelDb> databases, MakerAccounts accounts, SentenceWork work, SegmentWork segments, WritePrompts prompts, Translate translate,
    TimeProvider clock) : IStage
{
    // One for each core: they are needed anyway, so nothing is made twice.
    private static readonly int Sample = Environment.ProcessorCount;

    // A shorter film is there before an estimate is of use.
    private static readonly int Worthwhile = 4 * Environment.ProcessorCount;

    /// <inheritdoc />
    public GenerationStep Step => GenerationStep.Initializing;

    /// <inheritdoc />
    public async Task Run(StageContext context, CancellationToken ct)
    {
        await Write(context, ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var tx = await db.Database.BeginTransactionAsync(ct);
        await Outcomes.Lock(db, context.OrderId, ct);
        await context.Lease.Hold(db, ct);
        var lines = await ChapterLines.Read(db, context.ChapterId, context.Video.Preview, ct, context.Language);
        var ignored = await db.Sentences.CountAsync(s => db.Paragraphs.Any(p => p.Id == s.ParagraphId && p.ChapterId == context.ChapterId && p.Action == ParagraphAction.Ignore), ct);
        var skipped = context.Video.Preview is null ? ignored : 0;
        await db.GenerationTasks.Where(t => t.Id == context.OrderId).ExecuteUpdateAsync(s => s
            .SetProperty(t => t.TotalSentences, lines.Count + skipped).SetProperty(t => t.SkippedSentences, skipped)
            .SetProperty(t => t.CompletedSentences, 0).SetProperty(t => t.FailedSentences, 0), ct);
        await FrozenInputs.Freeze(db, accounts, context, lines, ct);
        await Total(db, context, GenerationStep.ImageGeneration, lines.Count, ct);
        await Total(db, context, GenerationStep.AudioGeneration, lines.Count, ct);
        await Total(db, context, GenerationStep.TimelineProcessing, 1, ct);
        var frames = FrameForecast.Of(lines, context.Makers, context.Video);
        await Total(db, context, GenerationStep.VideoSynthesis, frames, ct);
        await Total(db, context, GenerationStep.Finalizing, frames, ct);
        await Plan(db, context, (double)frames / context.Video.Fps, ct);
        await tx.CommitAsync(ct);
        // A film of a set length stretches its rests once all voices are there: what is encoded before would not fit.
        // Nor is anything paid only to learn how fast it goes, nor is a shot like another.
        if (lines.Count >= Worthwhile && lines.All(l => l.Shot is null) && context.Video.TargetDuration is null && await Free(context, ct) && !await Speeds.Measured(db, context, GenerationStep.VideoSynthesis, ct))
        {
            try
            {
                await Measure(db, context, lines, ct);
            }
            catch (SentencesFailedException)
            {
                // The stage they belong to makes all the others, and then tells of these.
                await db.GenerationTasks.Where(t => t.Id == context.OrderId).ExecuteUpdateAsync(s => s.SetProperty(t => t.FailedSentences, 0), ct);
            }
        }
    }

    /// <summary>What has to be written before anything can be drawn or spoken.</summary>
    private async Task Write(StageContext context, CancellationToken ct)
    {
        IReadOnlyList<Line> lines;
        await using (var db = await databases.CreateDbContextAsync(ct))
        {
            lines = await ChapterLines.Read(db, context.ChapterId, context.Video.Preview, ct, context.Language);
        }

        if (context.Makers.TextConfig is { } writer)
        {
            await prompts.Run(context, writer, lines, ct);
        }

        // A text that quotes another language keeps it, unless the whole film is in another one.
        if (await IsForeign(context, ct))
        {
            await translate.Run(context, lines, ct);
        }
    }

    private async Task<bool> IsForeign(StageContext context, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.Projects.AnyAsync(p => p.Id == context.ProjectId && (p.Language ?? "en") != context.Language, ct);
    }

    private async Task<bool> Free(StageContext context, CancellationToken ct) =>
        (await MakePictures.Makers(accounts, context, ct))[0].Maker.Info.Repeatable && (await MakeVoices.Makers(accounts, context, ct))[0].Maker.Info.Repeatable;

    private static Task<int> Total(ReelDb db, StageContext context, GenerationStep step, int total, CancellationToken ct) =>
        db.AttemptStages.Where(s => s.JobId == context.AttemptId && s.Stage == step).ExecuteUpdateAsync(s => s.SetProperty(x => x.Total, total), ct);

    /// <summary>The attempt's timeline: an estimate and an empty list until the voices are measured.</summary>
    private async Task Plan(ReelDb db, StageContext context, double seconds, CancellationToken ct)
    {
        if (await db.Timelines.AnyAsync(t => t.GenerationJobId == context.AttemptId, ct))
        {
            return;
        }

        db.Timelines.Add(new Timeline
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            ChapterId = context.ChapterId,
            GenerationJobId = context.AttemptId,
            Language = context.Language,
            Output = context.Video.Output,
            TotalDuration = seconds,
            Fps = context.Video.Fps,
            Resolution = context.Video.Size,
            TimelineData = Json.Write(new TimelineData(context.Video.Fps, context.Video.Size, Slots.SampleRate, [])),
            SubtitleFormat = Words.Read<SubtitleFormat>(context.Video.SubtitleFormat),
            BackgroundMusicVolume = context.Video.MusicVolume,
        });
        await db.SaveChangesAsync(ct);
    }

    private async Task Measure(ReelDb db, StageContext context, IReadOnlyList<Line> lines, CancellationToken ct)
    {
        // Of middling length: a title's segment is mostly the start of a program. Never the last, which stays longer.
        var middling = lines.Average(l => l.Text.Length);
        var typical = lines.SkipLast(1).OrderBy(l => Math.Abs(l.Text.Length - middling)).Take(2 * Sample).ToList();
        var brief = lines.SkipLast(1).Except(typical).OrderBy(l => l.Text.Length).Take(Sample).ToList();
        var start = await Ready(db, context, brief, ct);
        var whole = await Ready(db, context, typical, ct);
        if (whole.Frames > 0)
        {
            var cost = FrameCost(start, whole) + Speeds.Sound(context.Video);
            await db.AttemptStages.Where(s => s.JobId == context.AttemptId && s.Stage == GenerationStep.VideoSynthesis).ExecuteUpdateAsync(s => s
                .SetProperty(x => x.Cost, cost).SetProperty(x => x.Done, x => Math.Max(x.Done, start.Frames + whole.Frames)), ct);
        }
    }

    /// <summary>Core seconds a frame takes: what longer lines took beyond brief ones. The rest is the start of programs, which later segments hide behind each other.</summary>
    private static double FrameCost((int Frames, double Seconds) brief, (int Frames, double Seconds) typical)
    {
        var average = typical.Seconds / typical.Frames;
        var further = typical.Frames - brief.Frames;
        return further < typical.Frames / 2 ? average : Math.Clamp((typical.Seconds - brief.Seconds) / further, average / 2, average);
    }

    /// <summary>Picture, voice and segment of a few lines: frames that were encoded, and how many seconds a core was held for them.</summary>
    private async Task<(int Frames, double Seconds)> Ready(ReelDb db, StageContext context, IReadOnlyList<Line> sample, CancellationToken ct)
    {
        var picture = await MakePictures.Makers(accounts, context, ct);
        var speech = await MakeVoices.Makers(accounts, context, ct);
        await work.Fill(context, sample, [.. sample.Select(l => MakePictures.Job(context, picture, l))], ct);
        await work.Fill(context, sample, [.. sample.Select(l => MakeVoices.Job(context, speech, l, pace: 1))], ct);
        var spoken = await ChosenMedia.Voices(db, sample, context.Language, ct);
        var drawn = await ChosenMedia.Pictures(db, sample, context.Video.Size, ct);
        return await segments.Measure(context, [.. sample.Select(l => CutList.Natural(l, spoken[l.Id], drawn[l.Id].Digest, last: false, context))], ct);
    }
}
