using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Providers;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Calls;

/// <summary>Calls of which nobody knew what became of them: closed by a person's word, or found again at the vendor.</summary>
public sealed class Doubts(IDbContextFactory<ReelDb> databases, MakerAccounts accounts, Ledger ledger, TimeProvider clock)
{
    /// <summary>Closes the call. Errors: <c>wrong_state</c> when somebody was first.</summary>
    /// <param name="price">In the call's currency.</param>
    public async Task Close(ProviderCall call, decimal price, string code, string message)
    {
        var now = clock.GetUtcNow();
        await using var db = await databases.CreateDbContextAsync();
        await using var tx = await db.Database.BeginTransactionAsync();
        await db.Database.ExecuteSqlAsync($"select 1 from api_configs where id = {call.ApiConfigId} for no key update");
        if (await db.Database.ExecuteSqlAsync($"""
            update provider_calls set status = 'failed', closed_at = {now}, look_at = null, price = {price}, error_code = {code}, error_message = {message} where id = {call.Id} and status = 'unknown'
            """) == 0)
        {
            throw new ReelException("wrong_state", "Somebody has just settled this call: look at it again.");
        }

        await Accounts.Closed(db, call.ApiConfigId, message, now, CancellationToken.None);
        await tx.CommitAsync();
    }

    /// <summary>Asks the vendor for the job the call began; it is followed from then on. Errors: <c>find_unsupported</c>, <c>job_lost</c> when the vendor has none, those of a call.</summary>
    public async Task Find(ProviderCall call, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var account = await db.ApiConfigs.AsNoTracking().SingleAsync(a => a.Id == call.ApiConfigId, ct);
        var jobs = accounts.Open<object>(account) as IJobs
            ?? throw new ReelException("find_unsupported", $"{call.Provider} answers at once or not at all, and keeps no list of what it was asked: look at your account there, then settle the call.");
        var job = call.VendorJobId ?? await jobs.Find(call.Id, call.StartedAt, ct)
            ?? throw new ReelException("job_lost", $"{call.Provider} has no job that this call began: it was not carried out, settle it so.");
        await ledger.Outside(call, new Sent.Job(job));
    }
}
