using Reelwright.Domain;

namespace Reelwright.Pipeline.Housekeeping;

/// <summary>Applies the policies of all shelves: makes the list, then carries it out.</summary>
public sealed class CleanShelves(PlanCleanUp plan, RunCleanUp run) : IHousekeeping
{
    /// <inheritdoc />
    public HousekeepingTask Task => HousekeepingTask.CleanUp;

    /// <inheritdoc />
    public async Task<string> Run(CancellationToken ct)
    {
        var id = await plan.Run(HousekeepingJob.Group, null, ct);
        var answer = await run.Run(id, ct);
        return $"clean-up {id}: {answer.Removed} things went, {answer.Kept} stayed, {answer.FreedBytes} bytes were freed";
    }
}
