using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Pipeline.Calls;
using Reelwright.Providers;
using Reelwright.Storage;

namespace Reelwright.Features.Makers;

/// <summary>Tries a maker account of one's own without paying for anything, and says which setting is to blame.</summary>
public sealed class TestMaker(IDbContextFactory<ReelDb> databases, Trial trial, TimeProvider clock)
{
    /// <summary>What came of it.</summary>
    /// <param name="Setting">The setting to blame; null when none is.</param>
    public sealed record Outcome(bool Works, string? Code, string? Message, string? Setting);

    /// <summary>Errors: <c>not_found</c>.</summary>
    public async Task<Outcome> Run(Caller caller, Guid id, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var account = await OwnMakers.One(db, caller, id, ct);
        var wrong = await trial.Run(account, ct);
        var (now, said) = (clock.GetUtcNow(), wrong is null ? null : Scrub.Clean(wrong.Message));
        // Not the row that was read: it may have been edited meanwhile, and then this says nothing of it.
        await db.Database.ExecuteSqlAsync($"""
            update api_configs set is_verified = {wrong is null}, last_verified = case when {wrong is null} then {now} else last_verified end, mended_at = case when {wrong is null} then {now} else mended_at end, last_error = coalesce({said}, last_error)
            where id = {id} and api_key = {account.ApiKey} and endpoint is not distinct from {account.Endpoint} and config_params is not distinct from {account.ConfigParams}::jsonb
            """, ct);
        return wrong is null ? new Outcome(true, null, null, null) : new Outcome(false, wrong.Code, said, Blamed(wrong));
    }

    private static string? Blamed(ReelException wrong) => wrong switch
    {
        MakerException told => told.Setting,
        { Code: "withdrawn" or "model_unknown" } => "model",
        { Code: "endpoint_missing" or "address_refused" } => "endpoint",
        { Code: "secrets_missing" } => "api_key",
        _ => null,
    };
}
