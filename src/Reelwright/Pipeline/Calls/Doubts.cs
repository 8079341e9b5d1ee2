using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Providers;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Calls;

/// <summary>Calls of which nobody knew what became of them: closed by a person's word, or found again at the vendor.</summary>
public sealed class Doubts(IDbContextFactory<ReelDb> databases, MakerAccounts accounts, Ledger ledger, TimeProvider clock)
{
    // Two calls sent within this time of each other may have begun the same job of a list; longer where the account waits longer for an answer.
    private static readonly TimeSpan Near = TimeSpan.FromMinutes(10);

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

        // A person's word is no word of the maker's.
        await Accounts.Closed(db, call.ApiConfigId, CallStatus.Failed, null, now, CancellationToken.None);
        await tx.CommitAsync();
    }

    /// <summary>Asks the vendor for the job the call began; it is followed from then on. Errors: <c>find_unsupported</c>, <c>job_lost</c> when the vendor has none, those of a call.</summary>
    public async Task Find(ProviderCall call, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var account = await db.ApiConfigs.AsNoTracking().SingleAsync(a => a.Id == call.ApiConfigId, ct);
        if (account.IsDeleted)
        {
            throw new ReelException("find_unsupported", $"The maker account '{account.Name}' is deleted and its key gone: look at {call.Provider} yourself, then settle the call.");
        }

        // By the model that was asked, whatever the account names since.
        var jobs = accounts.Open<object>(account, call.Model) as IJobs
            ?? throw new ReelException("find_unsupported", $"{call.Provider} answers at once or not at all, and keeps no list of what it was asked: look at your account there, then settle the call.");
        var job = call.VendorJobId ?? (jobs is IListed listed ? await Only(db, call, account.Provider, listed, ct) : await jobs.Find(call.Id, call.StartedAt, ct))
            ?? throw new ReelException("job_lost", $"{call.Provider} has no job that this call began: it was not carried out, settle it so.");
        try
        {
            await ledger.Outside(call, new Sent.Job(job));
        }
        catch (MakerException another) when (another.Code is "outcome_unknown")
        {
            throw new ReelException("find_unsupported", $"The job that {call.Provider} lists for it, {job}, is another call's: which is this one's, nobody can tell here; look there, then settle the call.", another);
        }
    }

    /// <summary>The one job that no other call is known to have begun, nor may have: of whatever account here, for one key may stand in several.</summary>
    private async Task<string?> Only(ReelDb db, ProviderCall call, string vendor, IListed listed, CancellationToken ct)
    {
        // What may still come to be listed is told by when it was asked for.
        var wait = call.StartedAt + listed.Within - clock.GetUtcNow();
        var begun = await listed.Begun(call.StartedAt, ct);
        List<string> ids = [.. begun];
        var same = db.ApiConfigs.Where(a => a.Provider == vendor).Select(a => a.Id);
        var near = listed.Within > Near ? listed.Within : Near;
        var (from, to) = (call.StartedAt - near, call.StartedAt + near);
        // Of a call that a person found to be paid the job stands in the list as well. Before what is known: whoever is told its job in between is seen by one of the two.
        var others = await db.ProviderCalls
            .Where(c => c.Id != call.Id && same.Contains(c.ApiConfigId) && c.ServiceType == call.ServiceType && c.VendorJobId == null && c.StartedAt > from && c.StartedAt < to
                && (c.Status == CallStatus.Unknown || c.Status == CallStatus.Sending || (c.Status == CallStatus.Failed && c.ErrorCode == "settled_paid")))
            .Select(c => c.Model).Distinct().ToListAsync(ct);
        var rivals = others.Exists(m => m is null || listed.Lists(m));
        var known = await db.ProviderCalls.Where(c => same.Contains(c.ApiConfigId) && c.VendorJobId != null && ids.Contains(c.VendorJobId!)).Select(c => c.VendorJobId!).ToListAsync(ct);
        var left = begun.Except(known, StringComparer.Ordinal).ToList();
        if (left.Count == 0)
        {
            return wait <= TimeSpan.Zero ? null
                : throw new ReelException("find_unsupported", $"{call.Provider} lists no job that this call began, but may still come to list it: ask again in {Math.Ceiling(wait.TotalMinutes):0} minutes.");
        }

        return left.Count > 1 || rivals
            ? throw new ReelException("find_unsupported", $"{call.Provider} lists {left.Count} {(left.Count == 1 ? "job that more than one of your calls" : "jobs that this call")} may have begun: look there, then settle the call.")
            : left[0];
    }
}
