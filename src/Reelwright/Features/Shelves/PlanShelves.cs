using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;
using Reelwright.Pipeline.Housekeeping;
using Reelwright.Storage;

namespace Reelwright.Features.Shelves;

/// <summary>The dry run: lists what the policies would remove, and removes nothing.</summary>
public sealed class PlanShelves(PlanCleanUp plan, ReadCleanUp read)
{
    /// <summary>Which shelves; null for all.</summary>
    public sealed record Request(IReadOnlyList<StorageType>? Shelves = null);

    /// <summary>Makes the list and keeps it. Errors: <c>forbidden</c>.</summary>
    public async Task<ReadCleanUp.Answer> Run(Caller caller, Request request, CancellationToken ct)
    {
        caller.MustBeOwner();
        return await read.Run(caller, await plan.Run(caller.Session, request.Shelves, ct), ct);
    }
}
