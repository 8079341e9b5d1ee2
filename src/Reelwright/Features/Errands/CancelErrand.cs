using Microsoft.Extensions.Logging;
using Reelwright.Pipeline.Errands;

namespace Reelwright.Features.Errands;

/// <summary>Ends an errand. Its vendor is asked to stop; what was heard or written up to then is kept and is not paid again.</summary>
public sealed class CancelErrand(Access access, ErrandEnd ends, ILogger<CancelErrand> log)
{
    /// <summary>Errors: <c>not_found</c>, <c>forbidden</c>, <c>wrong_state</c> when it has ended.</summary>
    public async Task Run(Caller caller, Guid errand, CancellationToken ct)
    {
        await access.Errand(caller, errand, Right.Edit, ct);
        await ends.Cancel(errand, caller.Session, ct);
        log.LogInformation("Errand {Errand} was cancelled by {Session}", errand, caller.Session);
    }
}
