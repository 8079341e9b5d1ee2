using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Engine;

/// <summary>How far an attempt is, by what its stages cost: units done and left, each weighted with the core seconds measured for one.</summary>
public sealed class Estimate
{
    private readonly List<AttemptStage> stages;

    private Estimate(List<AttemptStage> stages) => this.stages = stages;

    /// <summary>0 to 99: 100 is said by completing.</summary>
    public int Percent
    {
        get
        {
            // Getting ready is over before there is anything to compare it with.
            var counted = stages.Where(s => s.Stage != GenerationStep.Initializing).ToList();
            var all = counted.Sum(s => s.Total * s.Cost);
            return all <= 0 ? 0 : (int)Math.Clamp(counted.Sum(s => Math.Min(s.Done, s.Total) * s.Cost) * 100 / all, 0, 99);
        }
    }

    /// <summary>Seconds until the film is there, on this machine alone.</summary>
    /// <param name="mediaRate">CPU seconds a second brings while pictures and voices are made.</param>
    public double SecondsLeft(double mediaRate) => Left(media: true) / mediaRate + Left(media: false) / Environment.ProcessorCount;

    /// <summary>Of the stages that run, the one with more left.</summary>
    public GenerationStep? Busiest => stages.Where(s => s.Status == StageStatus.Running)
        .OrderByDescending(s => (s.Total - s.Done) * s.Cost).Select(s => (GenerationStep?)s.Stage).FirstOrDefault();

    /// <summary>Sentences that have both their picture and their voice.</summary>
    public int Sentences => Math.Min(Done(GenerationStep.ImageGeneration), Done(GenerationStep.AudioGeneration));

    /// <summary>Reads the stages of an attempt.</summary>
    public static async Task<Estimate> Read(ReelDb db, Guid attempt, CancellationToken ct) =>
        new(await db.AttemptStages.AsNoTracking().Where(s => s.JobId == attempt).ToListAsync(ct));

    /// <summary>Units done of a step.</summary>
    public int Done(GenerationStep step) => stages.Find(s => s.Stage == step)?.Done ?? 0;

    private double Left(bool media) => stages
        .Where(s => Steps.IsMedia(s.Stage) == media && s.Status != StageStatus.Done && s.Stage != GenerationStep.Initializing)
        .Sum(s => Math.Max(0, s.Total - s.Done) * s.Cost);

    /// <summary>Units of a step.</summary>
    public int Total(GenerationStep step) => stages.Find(s => s.Stage == step)?.Total ?? 0;
}
