using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Pipeline.Calls;
using Reelwright.Pipeline.Hearing;
using Reelwright.Pipeline.Texts;
using Reelwright.Providers;
using Reelwright.Storage;

namespace Reelwright.Features.Errands;

/// <summary>What trying an errand again would cost at most: as if nothing of it had been answered yet.</summary>
public sealed class EstimateErrand(IDbContextFactory<ReelDb> databases, Access access, ErrandMakers makers, MakerAccounts accounts)
{
    /// <summary>Nothing is written. Errors: <c>not_found</c>, <c>wrong_state</c>, <c>file_removed</c>, those of <see cref="ErrandMakers"/>, <c>model_unknown</c>, <c>endpoint_missing</c>.</summary>
    public async Task<ErrandEstimate> Run(Caller caller, Guid errand, RetryErrand.Request request, CancellationToken ct)
    {
        var owner = await access.Errand(caller, errand, Right.Look, ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        var old = await db.Errands.AsNoTracking().SingleAsync(e => e.Id == errand, ct);
        RetryErrand.EnsureEnded(old);
        var account = await makers.Of(db, owner, RetryErrand.Service(old), request.Maker ?? old.ApiConfigId, ct);
        return old.Kind switch
        {
            ErrandKind.Narration => makers.Estimate(account, accounts.Open<ITranscriber>(account), Json.Read<NarrationWishes>(old.Wishes).Seconds),
            ErrandKind.Script => makers.Estimate(account, accounts.Open<ITextMaker>(account), WriteScript.Longest(Json.Read<ScriptWishes>(old.Wishes), old.Language)),
            _ => makers.Estimate(account, accounts.Open<ITextMaker>(account), WriteShots.Longest(Json.Read<ShotSource>(old.Wishes))),
        };
    }
}
