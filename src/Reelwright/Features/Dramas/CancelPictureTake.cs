using Microsoft.Extensions.Logging;
using Reelwright.Pipeline.Takes;

namespace Reelwright.Features.Dramas;

/// <summary>Ends the making of a picture. Its vendor is asked to stop; what comes all the same is kept as a version.</summary>
public sealed class CancelPictureTake(ReadPictureTake takes, TakeEnd ends, ILogger<CancelPictureTake> log)
{
    /// <summary>Errors: <c>not_found</c>, <c>forbidden</c>, <c>wrong_state</c> when it has ended.</summary>
    public async Task Run(Caller caller, string take, CancellationToken ct)
    {
        var (id, _, _) = await takes.Find(caller, take, Right.Edit, ct);
        await ends.Cancel(new TakeKey(id, Picture: true), caller.Session, ct);
        log.LogInformation("Picture take {Take} was cancelled by {Session}", id, caller.Session);
    }
}
