using Quartz;

namespace Reelwright.Pipeline.Takes;

/// <summary>The Quartz job of a take of either kind: asks its maker. What the vendor then works on is followed without it.</summary>
[RetryPolicy(MostRetries, "00:00:01", 2, MaxDelay = "00:00:15", Jitter = 0.1)]
public sealed class TakeJob(TakeRunner runner) : IJob
{
    private const int MostRetries = 4;

    /// <inheritdoc />
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await runner.Run(TakeKey.Of(context.JobDetail.Key), context.FireInstanceId, lastTry: context.RetryAttempt >= MostRetries, cancellationToken);
}
