using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Pipeline.Publications;
using Reelwright.Storage;

namespace Reelwright.Features.PlatformAccounts;

/// <summary>Takes an account at a platform away: its keys are gone at once and given back where the platform takes them, what was not begun is cancelled. Its row and its posts stay.</summary>
public sealed class DeletePlatformAccount(IDbContextFactory<ReelDb> databases, KeyReturn returns, TimeProvider clock, ILogger<DeletePlatformAccount> log)
{
    /// <summary>What was done.</summary>
    /// <param name="Cancelled">Posts that will not be made.</param>
    /// <param name="Revoked">Whether the platform has taken its keys back; null where there were none.</param>
    /// <param name="Message">What is left to the person.</param>
    public sealed record Outcome(Guid Id, string Name, int Cancelled, bool? Revoked, string? Message);

    /// <summary>Errors: <c>not_found</c>, <c>forbidden</c> to a token, <c>precondition_failed</c>, <c>account_busy</c> while posts are on their way.</summary>
    /// <param name="force">Whether those are broken off: one that may have been made by then is in doubt from then on.</param>
    public async Task<Outcome> Run(Caller caller, Guid id, uint version, bool force, CancellationToken ct)
    {
        var (kept, cancelled) = await Collisions.Retry(() => Wipe(caller, id, version, force, ct));
        log.LogInformation("Account {User} deleted the platform account {Account}; {Posts} posts were cancelled", caller.User, id, cancelled);
        return kept.Account.Route is PublishingRoute.Official ? await Revoke(kept, cancelled) : new Outcome(id, kept.Account.Name, cancelled, null, null);
    }

    private async Task<(KeyReturn.Kept Kept, int Cancelled)> Wipe(Caller caller, Guid id, uint version, bool force, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var tx = await db.Database.BeginTransactionAsync(ct);
        // Whoever renews its token just now comes before: what is given back is what holds.
        await AccountKeys.Hold(db, id, ct);
        var account = await OwnPlatforms.LockedAccount(db, caller, id, ct);
        caller.MustBePerson("delete accounts at platforms");
        if (PlatformAccountRow.VersionOf(account) != version)
        {
            throw Versions.Newer("This platform account");
        }

        if (!force && await AccountWipe.Busy(db, id, ct) is > 0 and var busy)
        {
            throw new ReelException("account_busy", $"{busy} {(busy == 1 ? "post is" : "posts are")} on the way by '{account.Name}': wait until that is over, or delete with force.");
        }

        var kept = await returns.Of(db, account, ct);
        db.ChangeTracker.Clear();
        var cancelled = await AccountWipe.Run(db, id, caller.User, caller.Session, $"the account '{account.Name}' was deleted", clock, ct);
        await tx.CommitAsync(ct);
        return (kept, cancelled);
    }

    private async Task<Outcome> Revoke(KeyReturn.Kept kept, int cancelled)
    {
        var account = kept.Account;
        var byHand = $"Take the app's permission away in the settings of {account.Platform.Word()}.";
        try
        {
            // The keys are wiped by now: whoever asked may be gone.
            var revoked = await returns.Give(kept, CancellationToken.None);
            return new Outcome(account.Id, account.Name, cancelled, revoked, revoked ? null : byHand);
        }
        catch (ReelException failure)
        {
            log.LogWarning(failure, "The keys of the platform account {Account} could not be given back", account.Id);
            return new Outcome(account.Id, account.Name, cancelled, false, $"{Scrub.Clean(failure.Message)} {byHand}");
        }
    }
}
