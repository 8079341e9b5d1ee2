using Reelwright.Pipeline.Housekeeping;

namespace Reelwright.Features.Shelves;

/// <summary>The real run: removes exactly what a dry run listed, or says of each why not.</summary>
public sealed class CleanUpShelves(RunCleanUp run, ReadCleanUp read)
{
    /// <summary>Carries a list out. Errors: <c>forbidden</c>, <c>not_found</c>, <c>wrong_state</c>, <c>clean_up_outdated</c>.</summary>
    public async Task<ReadCleanUp.Answer> Run(Caller caller, Guid cleanUp, CancellationToken ct)
    {
        caller.MustBeOwner();
        await run.Run(cleanUp, ct);
        return await read.Run(caller, cleanUp, ct);
    }
}
