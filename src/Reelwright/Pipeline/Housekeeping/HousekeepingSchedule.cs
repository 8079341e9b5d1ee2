using Microsoft.Extensions.Hosting;
using Quartz;
using Reelwright.Domain;

namespace Reelwright.Pipeline.Housekeeping;

/// <summary>Puts what keeps house into the cluster's scheduler at its times. The process that started last says when.</summary>
public sealed class HousekeepingSchedule(ISchedulerFactory schedulers, HousekeepingSettings settings) : IHostedService
{
    /// <inheritdoc />
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        foreach (var task in Enum.GetValues<HousekeepingTask>())
        {
            try
            {
                await Schedule(scheduler, task, cancellationToken);
            }
            catch (SchedulerException) when (!cancellationToken.IsCancellationRequested)
            {
                // Another process that starts this very moment has just done the same.
                await Schedule(scheduler, task, cancellationToken);
            }
        }
    }

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task Schedule(IScheduler scheduler, HousekeepingTask task, CancellationToken ct)
    {
        var (job, trigger) = (new JobKey(task.Word(), HousekeepingJob.Group), new TriggerKey(task.Word(), HousekeepingJob.Group));
        if (!settings.Times.TryGetValue(task, out var cron))
        {
            await scheduler.DeleteJob(job, ct);
            return;
        }

        if (await scheduler.GetTrigger(trigger, ct) is ICronTrigger known && string.Equals(known.CronExpressionString, cron, StringComparison.Ordinal))
        {
            return;
        }

        await scheduler.ScheduleJob(
            JobBuilder.Create<HousekeepingJob>().WithIdentity(job).Build(),
            [TriggerBuilder.Create().WithIdentity(trigger).ForJob(job).WithExecutionGroup(HousekeepingJob.Group)
                .WithCronSchedule(cron, s => s.WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed)).Build()],
            ScheduleJobOptions.Replacing, ct);
    }
}
