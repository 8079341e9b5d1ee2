using System.Collections.Concurrent;
using Reelwright.Domain;

namespace Reelwright.Pipeline.Engine;

/// <summary>How fast the attempts this process works on are going: pictures and voices run side by side and share the cores.</summary>
public sealed class Paces(TimeProvider clock)
{
    // Small programs by the dozen, with a database between them, never keep every core busy.
    private const double UsualShare = 0.6;

    private readonly ConcurrentDictionary<Guid, Media> attempts = new();

    /// <summary>A stage begins here.</summary>
    public void Begin(StageContext context)
    {
        if (Steps.IsMedia(context.Lease.Step))
        {
            attempts.GetOrAdd(context.AttemptId, _ => new Media(clock.GetTimestamp())).Cpu[context.Lease.Step] = 0;
        }
        else
        {
            Forget(context.AttemptId);
        }
    }

    /// <summary>A media stage has used so many CPU seconds.</summary>
    public void Note(StageContext context, double cpuSeconds)
    {
        if (attempts.TryGetValue(context.AttemptId, out var media))
        {
            media.Cpu.AddOrUpdate(context.Lease.Step, cpuSeconds, (_, before) => Math.Max(before, cpuSeconds));
        }
    }

    /// <summary>The attempt makes no more pictures and voices here.</summary>
    public void Forget(Guid attempt) => attempts.TryRemove(attempt, out _);

    /// <summary>CPU seconds a second of the clock brings while pictures and voices are made: measured, or what is usual.</summary>
    public double MediaRate(Guid attempt)
    {
        var usual = Environment.ProcessorCount * UsualShare;
        if (!attempts.TryGetValue(attempt, out var media))
        {
            return usual;
        }

        // One second at the usual rate steadies the first moments.
        return (media.Cpu.Values.Sum() + usual) / (clock.GetElapsedTime(media.Started).TotalSeconds + 1);
    }

    private sealed record Media(long Started)
    {
        public ConcurrentDictionary<GenerationStep, double> Cpu { get; } = new();
    }
}
