using Quartz;
using Reelwright.Base;
using Reelwright.Providers;

namespace Reelwright.Pipeline.Engine;

/// <summary>What ends the run of a take or an errand before it is done.</summary>
internal enum RunEnd
{
    /// <summary>It had ended by other hands.</summary>
    TakenOver,

    /// <summary>Nobody knows what became of a call: it waits for a person.</summary>
    Doubted,

    /// <summary>It failed, by a <see cref="ReelException"/>.</summary>
    Failed,

    /// <summary>Something broke that nobody foresaw, on its last try.</summary>
    Broken,
}

/// <summary>Tells by what was thrown how a take's or an errand's run has ended.</summary>
internal static class RunEnds
{
    /// <summary>The end; null of what shall be repeated, or of a cancellation that shall be recovered: it is thrown on.</summary>
    /// <param name="lastTry">It is not repeated any more: what fails now has failed.</param>
    public static RunEnd? Of(Exception failure, bool lastTry, CancellationToken ct) => failure switch
    {
        StageTakenOverException => RunEnd.TakenOver,
        ReelException { Code: "outcome_unknown" } or MakerException { Fate: Fate.Unknown } => RunEnd.Doubted,
        _ when ct.IsCancellationRequested || Faults.IsAway(failure) => null,
        ReelException when lastTry || !Faults.Pass(failure) => RunEnd.Failed,
        // The scheduler is closed a moment before it cancels what it runs.
        OperationCanceledException or SchedulerException { InnerException: null } => null,
        _ => lastTry ? RunEnd.Broken : null,
    };
}
