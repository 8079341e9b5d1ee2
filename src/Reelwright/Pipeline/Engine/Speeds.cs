using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Engine;

/// <summary>How many CPU seconds a unit of each step took on this installation: what estimates are made from.</summary>
public static class Speeds
{
    // How much of the past a new measurement outweighs.
    private const double Weight = 0.5;

    // Sentences from which a speed can be told.
    private const int Enough = 3;

    // To mix and encode a second of sound.
    private const double SoundSecond = 0.05;

    /// <summary>The measured cost of a unit of the step, or a first guess that the first sentences correct.</summary>
    public static async Task<double> Known(
        ReelDb db, GenerationStep step, string language, GenerationSettings makers, VideoSettings video, CancellationToken ct)
    {
        var key = await Key(db, step, language, makers, video, ct);
        return await db.StepSpeeds.Where(s => s.Key == key).Select(s => (double?)s.SecondsPerUnit).SingleOrDefaultAsync(ct) ?? Guess(step, video);
    }

    /// <summary>Whether a finished stage has measured it on this installation.</summary>
    public static async Task<bool> Measured(ReelDb db, StageContext context, GenerationStep step, CancellationToken ct)
    {
        var key = await Key(db, step, context.Language, context.Makers, context.Video, ct);
        return await db.StepSpeeds.AnyAsync(s => s.Key == key, ct);
    }

    /// <summary>Blends in what a finished stage measured, when it made enough to tell.</summary>
    /// <param name="seconds">How long it ran.</param>
    public static async Task Learn(ReelDb db, StageContext context, double seconds, DateTimeOffset now, CancellationToken ct)
    {
        var step = context.Lease.Step;
        var (made, cpu, _) = context.Pace.So;
        var cores = Environment.ProcessorCount;
        double? cost = step switch
        {
            GenerationStep.ImageGeneration or GenerationStep.AudioGeneration when made >= Enough && cpu > 0 => cpu / made,
            // A film that was there but for a sentence or two kept one core busy, not all.
            GenerationStep.VideoSynthesis when made >= Enough * context.Video.Fps && made * 2 > await Frames(db, context, ct) => seconds * cores / made,
            GenerationStep.TimelineProcessing => seconds * cores,
            GenerationStep.Finalizing when await Frames(db, context, ct) is > 0 and var frames => seconds * cores / frames,
            _ => null,
        };
        if (cost is { } known)
        {
            await Learn(db, await Key(db, step, context.Language, context.Makers, context.Video, ct), known, now, ct);
        }
    }

    private static Task<int> Frames(ReelDb db, StageContext context, CancellationToken ct) =>
        db.AttemptStages.Where(s => s.JobId == context.AttemptId && s.Stage == context.Lease.Step).Select(s => s.Total).SingleAsync(ct);

    private static async Task Learn(ReelDb db, string key, double secondsPerUnit, DateTimeOffset now, CancellationToken ct) =>
        await db.Database.ExecuteSqlAsync($"""
            insert into step_speeds as s (key, seconds_per_unit, samples, updated_at) values ({key}, {secondsPerUnit}, 1, {now})
            on conflict (key) do update set seconds_per_unit = s.seconds_per_unit * {1 - Weight} + excluded.seconds_per_unit * {Weight},
                samples = s.samples + 1, updated_at = excluded.updated_at
            """, ct);

    /// <summary>What a speed depends on.</summary>
    private static async Task<string> Key(ReelDb db, GenerationStep step, string language, GenerationSettings makers, VideoSettings video, CancellationToken ct) => step switch
    {
        GenerationStep.ImageGeneration => FormattableString.Invariant($"{step.Word()}:{await Maker(db, makers.PictureConfig, ct)}:{video.Size}"),
        GenerationStep.AudioGeneration => FormattableString.Invariant($"{step.Word()}:{await Maker(db, makers.SpeechConfig, ct)}:{language}"),
        GenerationStep.VideoSynthesis or GenerationStep.Finalizing => FormattableString.Invariant($"{step.Word()}:{video.Size}:{video.Fps}:{video.QualityPreset}:{video.Format}"),
        _ => step.Word() + ":" + language,
    };

    private static Task<string> Maker(ReelDb db, Guid config, CancellationToken ct) => db.ApiConfigs.Where(c => c.Id == config).Select(c => c.Provider).SingleAsync(ct);

    /// <summary>Core seconds a frame's share of the sound takes, beside the pictures.</summary>
    public static double Sound(VideoSettings video) => video.IncludeAudio ? SoundSecond / video.Fps : 0;

    private static double Guess(GenerationStep step, VideoSettings video)
    {
        var megapixels = video.Width * video.Height / 1e6;
        return step switch
        {
            GenerationStep.ImageGeneration => 0.05 + (0.09 * megapixels),
            GenerationStep.AudioGeneration => 0.1,
            GenerationStep.VideoSynthesis => 0.001 + (0.009 * megapixels) + Sound(video),
            GenerationStep.TimelineProcessing => 0.6,
            GenerationStep.Finalizing => 0.001,
            _ => 0.05,
        };
    }
}
