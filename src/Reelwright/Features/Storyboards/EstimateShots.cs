using Microsoft.EntityFrameworkCore;
using Reelwright.Features.Dramas;
using Reelwright.Features.Errands;
using Reelwright.Pipeline.Texts;
using Reelwright.Storage;

namespace Reelwright.Features.Storyboards;

/// <summary>What an episode's shots would cost at most to write, if the maker keeps to the shape it is asked for.</summary>
public sealed class EstimateShots(IDbContextFactory<ReelDb> databases, DramaRights rights, PlanShots plan, ErrandMakers makers)
{
    /// <summary>Nothing is written. Errors: <c>not_found</c>, <c>wrong_kind</c>, those of <see cref="PlanShots"/> but for <c>wrong_state</c>.</summary>
    public async Task<ErrandEstimate> Run(Caller caller, Guid episode, ShotsRequest request, CancellationToken ct)
    {
        var place = await rights.Episode(caller, episode, Right.Look, ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        var asked = WriteShots.Longest(await PlanShots.Source(db, place.Drama, episode, request, Guid.Empty, ct));
        var (account, maker) = await plan.Account(db, place.Owner, request.Maker, ct);
        return makers.Estimate(account, maker, asked);
    }
}
