using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;
using Reelwright.Features.Errands;
using Reelwright.Pipeline.Calls;
using Reelwright.Pipeline.Texts;
using Reelwright.Providers;
using Reelwright.Storage;

namespace Reelwright.Features.Scripts;

/// <summary>What a script would cost at most, if the maker keeps to the shape it is asked for.</summary>
public sealed class EstimateScript(IDbContextFactory<ReelDb> databases, ErrandMakers makers, MakerAccounts accounts)
{
    /// <summary>Nothing is written. Errors: those of <see cref="ScriptRequest"/> and of <see cref="Account"/>.</summary>
    public async Task<ErrandEstimate> Run(Caller caller, ScriptRequest request, CancellationToken ct)
    {
        var asked = WriteScript.Longest(request.Wishes(), request.Language);
        await using var db = await databases.CreateDbContextAsync(ct);
        var (account, maker) = await Account(db, caller.User, request.Maker, ct);
        return makers.Estimate(account, maker, asked);
    }

    /// <summary>Who writes it. Errors: those of <see cref="ErrandMakers"/>, <c>withdrawn</c>, <c>model_unknown</c>, <c>endpoint_missing</c>.</summary>
    internal async Task<(ApiConfig Account, ITextMaker Maker)> Account(ReelDb db, Guid owner, Guid? named, CancellationToken ct)
    {
        var account = await makers.Of(db, owner, ServiceType.TextGeneration, named, ct);
        return (account, accounts.Open<ITextMaker>(account));
    }
}
