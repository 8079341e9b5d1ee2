using Quartz;
using Reelwright.Domain;

namespace Reelwright.Pipeline.Housekeeping;

/// <summary>The Quartz job of what keeps house: its key names which. What fails is recorded, and tried again at its next time.</summary>
[DisallowConcurrentExecution]
public sealed class HousekeepingJob(Housekeeper housekeeper) : IJob
{
    /// <summary>Group of the jobs, of their triggers, and of the limit of one at a time a node.</summary>
    public const string Group = "housekeeping";

    /// <inheritdoc />
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await housekeeper.Run(Words.Read<HousekeepingTask>(context.JobDetail.Key.Name), cancellationToken);
}
