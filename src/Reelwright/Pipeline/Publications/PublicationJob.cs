using Quartz;

namespace Reelwright.Pipeline.Publications;

/// <summary>The Quartz job of an account: takes the steps that are due, one after the other, and ends.</summary>
[DisallowConcurrentExecution]
[RetryPolicy(MostRetries, "00:00:01", 2, MaxDelay = "00:00:15", Jitter = 0.1)]
public sealed class PublicationJob(PublicationWorker worker) : IJob
{
    private const int MostRetries = 4;

    /// <inheritdoc />
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await worker.Run(PublicationKey.Of(context.JobDetail.Key).Account, context.FireInstanceId, cancellationToken);
}
