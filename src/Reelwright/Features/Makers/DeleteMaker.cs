using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Providers;
using Reelwright.Storage;

namespace Reelwright.Features.Makers;

/// <summary>
/// Deletes a maker account of one's own: its keys are gone at once, its row stays for the ledger. Orders that name it fail, and what its vendor still works on is left in doubt, for nobody
/// can look at it any more: a person settles it. The built-in maker is the default again where it was.
/// </summary>
public sealed class DeleteMaker(IDbContextFactory<ReelDb> databases, Secrets secrets, TimeProvider clock, ILogger<DeleteMaker> log)
{
    /// <summary>Errors: <c>not_found</c>, <c>forbidden</c> to a token, <c>precondition_failed</c>, <c>wrong_state</c> for a built-in one.</summary>
    public async Task Run(Caller caller, Guid id, uint version, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var tx = await db.Database.BeginTransactionAsync(ct);
        var account = await OwnMakers.Locked(db, caller, id, ct);
        caller.MustBePerson("delete keys of makers");
        if (OwnMakers.VersionOf(account) != version)
        {
            throw Versions.Newer("This maker account");
        }

        if (account.Provider is MakerList.Offline)
        {
            throw new ReelException("wrong_state", "A built-in maker cannot be deleted: switch it off, or make another the default.");
        }

        var wasDefault = account.IsDefault;
        (account.ApiKey, account.ApiSecret, account.IsDeleted, account.DeletedAt, account.DeletedBy, account.IsDefault, account.IsActive) = (secrets.Protect(""), null, true, clock.GetUtcNow(), caller.User, false, false);
        await Versions.Save(db, "This maker account", ct);
        if (wasDefault)
        {
            await OwnMakers.Of(db, caller).Where(c => c.ServiceType == account.ServiceType && c.Provider == MakerList.Offline).ExecuteUpdateAsync(s => s.SetProperty(c => c.IsDefault, true), ct);
        }

        var atWork = await db.ProviderCalls.CountAsync(c => c.ApiConfigId == id && c.Status == CallStatus.Polling, ct);
        await tx.CommitAsync(ct);
        log.LogInformation("Account {User} deleted the maker account {Maker}, {Jobs} jobs of which are left in doubt", caller.User, account.Id, atWork);
    }
}
