using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Pipeline.Takes;
using Reelwright.Storage;

namespace Reelwright.Features.Clips;

/// <summary>Ends the making of a clip. Its vendor is asked to stop; what comes all the same is kept as a version.</summary>
public sealed class CancelClip(IDbContextFactory<ReelDb> databases, Access access, TakeEnd ends, ILogger<CancelClip> log)
{
    /// <summary>Errors: <c>not_found</c>, <c>forbidden</c>, <c>wrong_state</c> when nothing is being made.</summary>
    public async Task Run(Caller caller, Guid clip, CancellationToken ct)
    {
        await access.Clip(caller, clip, Right.Edit, ct);
        long? take;
        await using (var db = await databases.CreateDbContextAsync(ct))
        {
            take = await db.VideoGenerations.Active().Where(t => t.VideoId == clip).Select(t => (long?)t.Id).SingleOrDefaultAsync(ct);
        }

        await ends.Cancel(new TakeKey(take ?? throw new ReelException("wrong_state", $"Clip {clip} is not being made: there is nothing to cancel.")), caller.Session, ct);
        log.LogInformation("Take {Take} of clip {Clip} was cancelled by {Session}", take, clip, caller.Session);
    }
}
