using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Engine;

/// <summary>How many CPU seconds a unit of each step took on this installation: what estimates are made from.</summary>
public static class Speeds
{
    // How much of the past a new measurement outweighs.
    private const double Weight = 0.3;

    /// <summary>The measured cost of a unit of the step, or a first guess that the first sentences correct.</summary>
    public static async Task<double> Known(ReelDb db, GenerationStep step, GenerationTask order, VideoSettings video, CancellationToken ct)
    {
        var key = Key(step, order.Language, video);
        return await db.StepSpeeds.Where(s => s.Key == key).Select(s => (double?)s.SecondsPerUnit).SingleOrDefaultAsync(ct) ?? Guess(step, video);
    }

    /// <summary>Blends in what a finished stage measured.</summary>
    public static async Task Learn(ReelDb db, string key, double secondsPerUnit, DateTimeOffset now, CancellationToken ct) =>
        await db.Database.ExecuteSqlAsync($"""
            insert into step_speeds as s (key, seconds_per_unit, samples, updated_at) values ({key}, {secondsPerUnit}, 1, {now})
            on conflict (key) do update set seconds_per_unit = s.seconds_per_unit * {1 - Weight} + excluded.seconds_per_unit * {Weight},
                samples = s.samples + 1, updated_at = excluded.updated_at
            """, ct);

    /// <summary>What a speed depends on.</summary>
    public static string Key(GenerationStep step, string language, VideoSettings video) => step switch
    {
        GenerationStep.ImageGeneration => FormattableString.Invariant($"{step.Word()}:{video.Size}"),
        GenerationStep.VideoSynthesis or GenerationStep.Finalizing => FormattableString.Invariant($"{step.Word()}:{video.Size}:{video.Fps}:{video.QualityPreset}"),
        _ => step.Word() + ":" + language,
    };

    private static double Guess(GenerationStep step, VideoSettings video)
    {
        var megapixels = video.Width * video.Height / 1e6;
        return step switch
        {
            GenerationStep.ImageGeneration => 0.05 + (0.15 * megapixels),
            GenerationStep.AudioGeneration => 0.2,
            GenerationStep.VideoSynthesis => 0.02 * megapixels,
            GenerationStep.Finalizing => 0.0005,
            _ => 0.05,
        };
    }
}
