using Microsoft.Extensions.Logging;
using Reelwright.Pipeline.Takes;

namespace Reelwright.Features.Clips;

/// <summary>Ends the making of a take, of a clip or of a shot. Its vendor is asked to stop; what comes all the same is kept as a version.</summary>
public sealed class CancelTake(ReadTake takes, TakeEnd ends, ILogger<CancelTake> log)
{
    /// <summary>Errors: <c>not_found</c>, <c>forbidden</c>, <c>wrong_state</c> when it has ended.</summary>
    public async Task Run(Caller caller, string take, CancellationToken ct)
    {
        var (id, _, _) = await takes.Find(caller, take, Right.Edit, ct);
        await ends.Cancel(new TakeKey(id), caller.Session, ct);
        log.LogInformation("Take {Take} was cancelled by {Session}", id, caller.Session);
    }
}
