using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Providers;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Calls;

/// <summary>Looks at one vendor's job, and closes its call or leaves it alone for a while.</summary>
public sealed class JobLooks(IDbContextFactory<ReelDb> databases, MakerAccounts accounts, Ledger ledger, Keeper keeper, LookFailures failures)
{
    /// <summary>Looks once. What goes wrong is told by what becomes of the call.</summary>
    public async Task Look(ProviderCall call, CancellationToken ct)
    {
        try
        {
            await using var db = await databases.CreateDbContextAsync(ct);
            var account = await db.ApiConfigs.AsNoTracking().SingleAsync(a => a.Id == call.ApiConfigId, ct);
            if (account.IsDeleted)
            {
                await ledger.Lost(call, Orphaned(call, account));
                return;
            }

            // By the model that was asked, whatever the account names since.
            await Look(call, accounts.Open<IJobs>(account, call.Model), ct);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // Another node looks on.
            await ledger.LookAgain(call, TimeSpan.Zero, counts: false);
        }
        catch (Exception failure)
        {
            await failures.Settle(call, failure);
        }
    }

    private async Task Look(ProviderCall call, IJobs jobs, CancellationToken ct)
    {
        switch ((await jobs.Look(call.VendorJobId!, ct)).Ended)
        {
            case null when failures.IsLate(call):
                await ledger.Lost(call, LookFailures.Endless(call));
                break;
            case null:
                await ledger.LookAgain(call, jobs.Pause(call.Looks));
                break;
            case Sent.Ready ready:
                // Whoever fetches takes it from here.
                await ledger.Outside(call, ready, Json.Write(ready.Units));
                break;
            case Sent.Said said:
                await ledger.Said(call, said);
                break;
            case Sent.Made made:
                await ledger.Done(call, await keeper.Keep(call.ServiceType, call.Provider, call.Request, made, ct), made.Units, made);
                break;
        }
    }

    private static MakerException Orphaned(ProviderCall call, ApiConfig account) => new(
        "maker_deleted",
        $"The maker account '{account.Name}' was deleted while {call.Provider} worked on the job {call.VendorJobId}, and its key is gone: look there what became of the job, then settle the call.",
        Fate.Unknown);
}
