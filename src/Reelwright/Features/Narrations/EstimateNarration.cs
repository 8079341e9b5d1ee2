using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;
using Reelwright.Features.Errands;
using Reelwright.Pipeline.Calls;
using Reelwright.Pipeline.Hearing;
using Reelwright.Providers;
using Reelwright.Storage;

namespace Reelwright.Features.Narrations;

/// <summary>What it would cost to have a recording heard, before anything is sent.</summary>
public sealed class EstimateNarration(IDbContextFactory<ReelDb> databases, Access access, ErrandMakers makers, MakerAccounts accounts)
{
    /// <summary>How long the recording is.</summary>
    /// <param name="Maker">Which account shall hear it; null for the project owner's default.</param>
    public sealed record Request([property: Range(1.0, Recording.Longest)] double Seconds, Guid? Maker = null);

    /// <summary>Nothing is written. Errors: <c>not_found</c>, those of <see cref="Account"/>.</summary>
    public async Task<ErrandEstimate> Run(Caller caller, Guid chapter, Request request, CancellationToken ct)
    {
        var owner = await access.Chapter(caller, chapter, Right.Look, ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        var (account, maker) = await Account(db, owner, request.Maker, ct);
        return makers.Estimate(account, maker, request.Seconds);
    }

    /// <summary>Who hears it. Errors: those of <see cref="ErrandMakers"/>, <c>withdrawn</c>, <c>model_unknown</c>, <c>endpoint_missing</c>.</summary>
    internal async Task<(ApiConfig Account, ITranscriber Maker)> Account(ReelDb db, Guid owner, Guid? named, CancellationToken ct)
    {
        var account = await makers.Of(db, owner, ServiceType.Transcription, named, ct);
        return (account, accounts.Open<ITranscriber>(account));
    }
}
