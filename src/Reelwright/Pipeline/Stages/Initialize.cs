using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Pipeline.Calls;
using Reelwright.Pipeline.Engine;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Stages;

/// <summary>initializing: counts the work, and on an installation that has never made such a film measures it on the first sentences.</summary>
public sealed class Initialize(
    IDbContextFactory<ReelDb> databases, MakerAccounts accounts, MakePictures pictures, MakeVoices voices, SentenceWork work, SegmentWork segments, TimeProvider clock) : IStage
{
    // Enough to keep two cores busy for a moment; they are needed anyway, so nothing is made twice.
    private const int Sample = 2;

    // Spoken seconds a character takes, until the first voices tell.
    private const double GuessedSecondsPerCharacter = 0.07;

    /// <inheritdoc />
    public GenerationStep Step => GenerationStep.Initializing;

    /// <inheritdoc />
    public async Task Run(StageContext context, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var lines = await ChapterLines.Read(db, context.ChapterId, context.Video.Preview, ct);
        var ignored = await db.Sentences.CountAsync(s => db.Paragraphs.Any(p => p.Id == s.ParagraphId && p.ChapterId == context.ChapterId && p.Action == ParagraphAction.Ignore), ct);
        var skipped = context.Video.Preview is null ? ignored : 0;
        await db.GenerationTasks.Where(t => t.Id == context.OrderId).ExecuteUpdateAsync(s => s
            .SetProperty(t => t.TotalSentences, lines.Count + skipped).SetProperty(t => t.SkippedSentences, skipped)
            .SetProperty(t => t.CompletedSentences, 0).SetProperty(t => t.FailedSentences, 0), ct);
        var spoken = lines.Sum(l => l.Text.Length * GuessedSecondsPerCharacter);
        await Total(db, context, GenerationStep.ImageGeneration, lines.Count, ct);
        await Total(db, context, GenerationStep.AudioGeneration, lines.Count, ct);
        await Total(db, context, GenerationStep.TimelineProcessing, 1, ct);
        await Total(db, context, GenerationStep.VideoSynthesis, (int)(spoken * context.Video.Fps) + 1, ct);
        await Total(db, context, GenerationStep.Finalizing, (int)(spoken * context.Video.Fps) + 1, ct);
        var key = Speeds.Key(GenerationStep.VideoSynthesis, context.Language, context.Video);
        if (lines.Count > Sample && !await db.StepSpeeds.AnyAsync(s => s.Key == key, ct))
        {
            await Measure(db, context, lines, key, ct);
        }
    }

    private static Task<int> Total(ReelDb db, StageContext context, GenerationStep step, int total, CancellationToken ct) =>
        db.AttemptStages.Where(s => s.JobId == context.AttemptId && s.Stage == step).ExecuteUpdateAsync(s => s.SetProperty(x => x.Total, total), ct);

    private async Task Measure(ReelDb db, StageContext context, IReadOnlyList<Line> lines, string key, CancellationToken ct)
    {
        var sample = lines.Take(Sample).ToList();
        var picture = await accounts.Picture(context.Makers.PictureConfig, ct);
        var speech = await accounts.Speech(context.Makers.SpeechConfig, ct);
        await work.Fill(context, sample, [.. sample.Select(l => pictures.Job(context, picture, l))], ct);
        await work.Fill(context, sample, [.. sample.Select(l => voices.Job(context, speech, l, pace: 1))], ct);
        var spoken = await ChosenMedia.Voices(db, sample, context.Language, ct);
        var drawn = await ChosenMedia.Pictures(db, sample, context.Video.Size, ct);
        var slots = sample.ConvertAll(l => CutList.Natural(l, spoken[l.Id], drawn[l.Id].Digest, last: false, context));
        var before = context.Meter.CpuSeconds;
        await segments.Encode(context, slots, ct);
        var cost = (context.Meter.CpuSeconds - before) / slots.Sum(s => s.Frames);
        if (cost > 0)
        {
            await Speeds.Learn(db, key, cost, clock.GetUtcNow(), ct);
            await db.AttemptStages.Where(s => s.JobId == context.AttemptId && s.Stage == GenerationStep.VideoSynthesis).ExecuteUpdateAsync(s => s.SetProperty(x => x.Cost, cost), ct);
        }
    }
}
