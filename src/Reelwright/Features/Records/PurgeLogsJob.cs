using Microsoft.Extensions.Hosting;
using Quartz;

namespace Reelwright.Features.Records;

/// <summary>Purges the log every night, on one of the nodes.</summary>
[DisallowConcurrentExecution]
public sealed class PurgeLogsJob(PurgeLogs purge) : IJob
{
    private const string Group = "housekeeping";
    private const string Nightly = "0 41 3 * * ?";

    /// <inheritdoc />
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await purge.Run(cancellationToken);

    /// <summary>Puts the job into the scheduler when the program starts; it is there already but for the first time.</summary>
    public sealed class Schedule(ISchedulerFactory schedulers) : IHostedService
    {
        /// <inheritdoc />
        public async Task StartAsync(CancellationToken cancellationToken)
        {
            var scheduler = await schedulers.GetScheduler(cancellationToken);
            var key = new JobKey("purge logs", Group);
            if (!await scheduler.Exists(key, cancellationToken))
            {
                var nightly = TriggerBuilder.Create().WithIdentity(key.Name, Group).WithCronSchedule(Nightly).Build();
                await scheduler.ScheduleJob(JobBuilder.Create<PurgeLogsJob>().WithIdentity(key).Build(), nightly, cancellationToken: cancellationToken);
            }
        }

        /// <inheritdoc />
        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
