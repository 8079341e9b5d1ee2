using Quartz;

namespace Reelwright.Pipeline.Errands;

/// <summary>The Quartz job of an errand: does what it can, and gives its place back while a vendor works.</summary>
[RetryPolicy(MostRetries, "00:00:01", 2, MaxDelay = "00:00:15", Jitter = 0.1)]
public sealed class ErrandJob(ErrandRunner runner) : IJob
{
    private const int MostRetries = 4;

    /// <inheritdoc />
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await runner.Run(ErrandKey.Of(context.JobDetail.Key).Errand, context.FireInstanceId, lastTry: context.RetryAttempt >= MostRetries, cancellationToken);
}
