using Quartz;

namespace Reelwright.Pipeline.Engine;

/// <summary>The one Quartz job of the engine: runs the stage its key names. Transient faults are repeated by Quartz, crashes recovered by it.</summary>
[RetryPolicy(MostRetries, "00:00:01", 2, MaxDelay = "00:00:15", Jitter = 0.1)]
public sealed class StageJob(StageRunner runner) : IJob
{
    /// <summary>How often a transient fault of the same stage is repeated before the attempt fails.</summary>
    public const int MostRetries = 4;

    /// <summary>Job data: W3C trace context of whoever ordered.</summary>
    public const string Trace = "trace";

    /// <inheritdoc />
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await runner.Run(StageKey.Of(context.JobDetail.Key), context.FireInstanceId, lastTry: context.RetryAttempt >= MostRetries, context.MergedJobDataMap.GetString(Trace), cancellationToken);
}
