using Microsoft.Extensions.DependencyInjection;
using Quartz;
using Reelwright.Pipeline.Errands;
using Reelwright.Pipeline.Housekeeping;
using Reelwright.Pipeline.Publications;
using Reelwright.Pipeline.Takes;

namespace Reelwright.Pipeline.Engine;

/// <summary>Puts the durable engine into a host: Quartz, clustered, in the same PostgreSQL.</summary>
public static class EngineSetup
{
    /// <summary>How many stages of the same kind one node runs at a time: a stage already uses every core.</summary>
    private const int MediaStages = 2;

    /// <summary>How many takes one node sends at a time: that takes seconds, and no core.</summary>
    private const int Takes = 4;

    /// <summary>How many errands one node runs at a time.</summary>
    private const int Errands = 2;

    /// <summary>How many accounts of platforms one node posts by at a time: that takes the network, and hardly a core.</summary>
    private const int Accounts = 4;

    /// <summary>Adds the scheduler. <paramref name="works"/> false makes a door: it schedules and interrupts but never runs anything.</summary>
    /// <param name="node">Stable instance id, held by a lock of this process, so that a restart takes up its own work at once.</param>
    /// <param name="alone">True when every node is on this machine: a silent one is dead sooner.</param>
    public static void AddEngine(this IServiceCollection services, string connection, string node, bool works, bool alone)
    {
        services.AddSingleton<RunningStages>();
        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(o =>
            {
                o.InstanceName = "reel";
                o.InstanceId = node;
                // Quartz signals that a job has ended a moment before it counts its place as free: whoever looks in between sleeps this long.
                o.IdleWaitTime = TimeSpan.FromSeconds(1);
                o.ShutdownJobInterruption = ShutdownJobInterruption.Always;
            });
            // Twice what the limits allow for stages, a dead node's come on top; takes; errands; accounts; and one that keeps house.
            quartz.UseDefaultThreadPool(o => o.MaxConcurrency = (2 * (MediaStages + 1)) + Takes + Errands + Accounts + 1);
            quartz.UsePersistentStore(store =>
            {
                store.UsePostgres(connection);
                store.ProvisionSchema();
                store.UseExecutionHistory();
                store.UseClustering(o =>
                {
                    o.CheckinInterval = TimeSpan.FromSeconds(1);
                    o.CheckinMisfireThreshold = TimeSpan.FromSeconds(alone ? 4 : 8);
                });
                store.ConfigureStore(o =>
                {
                    o.AcceptEnlistedTransactions = true;
                    // The cluster-wide lock would be held for the length of our own transaction.
                    o.LockOnInsert = false;
                    o.StoreJobDataAsStrings = true;
                    o.RecoverFiringsCancelledByShutdown = true;
                });
            });
            quartz.UseExecutionLimits(l => l
                .ForGroup("media", MediaStages, ExecutionLimitScope.Node)
                .ForGroup("compose", 1, ExecutionLimitScope.Node)
                .ForGroup(TakeKey.Group, Takes, ExecutionLimitScope.Node)
                .ForGroup(ErrandKey.Group, Errands, ExecutionLimitScope.Node)
                .ForGroup(PublicationKey.Group, Accounts, ExecutionLimitScope.Node)
                .ForGroup(HousekeepingJob.Group, 1, ExecutionLimitScope.Node));
        });
        if (works)
        {
            services.AddHostedService<Waker>();
            services.AddHostedService<HousekeepingSchedule>();
            services.AddQuartzHostedService(o => o.WaitForJobsToComplete = true);
        }
    }
}
