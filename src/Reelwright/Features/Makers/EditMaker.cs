using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Reelwright.Base;
using Reelwright.Providers;
using Reelwright.Storage;

namespace Reelwright.Features.Makers;

/// <summary>Changes a maker account of one's own. Calls that are on their way go on as they were asked.</summary>
public sealed class EditMaker(IDbContextFactory<ReelDb> databases, MakerSettings settings, Secrets secrets, TimeProvider clock, ILogger<EditMaker> log)
{
    /// <summary>Errors: <c>not_found</c>, <c>forbidden</c> to a token, <c>precondition_failed</c>, <c>key_needed</c>, <c>name_taken</c>, those of <see cref="MakerSettings"/>.</summary>
    public async Task<MakerRow> Run(Caller caller, Guid id, uint version, MakerChange said, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var tx = await db.Database.BeginTransactionAsync(ct);
        var account = await OwnMakers.Locked(db, caller, id, ct);
        caller.MustBePerson("keep keys of makers");
        if (OwnMakers.VersionOf(account) != version)
        {
            throw Versions.Newer("This maker account");
        }

        if (account.Provider is MakerList.Offline && said with { IsActive = null, IsDefault = null } != new MakerChange())
        {
            throw new ReelException("wrong_state", "A built-in maker can be switched off or be the default, nothing else.");
        }

        var (endpoint, region) = (account.Endpoint, account.Region);
        OwnMakers.Take(account, said, secrets, settings);
        var moved = !(string.Equals(endpoint, account.Endpoint, StringComparison.Ordinal) && string.Equals(region, account.Region, StringComparison.Ordinal));
        if (moved && ((said.ApiKey is null && OwnMakers.HasKey(account, secrets)) || (said.ApiSecret is null && account.ApiSecret is not null)))
        {
            throw new ReelException("key_needed", "The key was entered for another address: enter it, and the secret if there is one, anew together with this one.");
        }

        // An account whose vendor or model is gone can still be named, limited and switched off.
        if (said.Endpoint is not null || said.Region is not null || said.ApiKey is not null || said.ApiSecret is not null || said.ConfigParams is not null || said.IsDefault is true || said.IsActive is true)
        {
            settings.Ensure(account);
        }

        if (moved || said.ApiKey is not null || said.ApiSecret is not null || said.ConfigParams is not null)
        {
            account.IsVerified = false;
        }

        account.MendedAt = clock.GetUtcNow();
        account.IsDefault = account.IsDefault && said.IsDefault is not false;
        await OwnMakers.Save(db, account, said.IsDefault, ct);
        await tx.CommitAsync(ct);
        log.LogInformation("Account {User} changed the maker account {Maker}", caller.User, account.Id);
        return MakerRow.Of(account, OwnMakers.HasKey(account, secrets), clock.GetUtcNow());
    }
}
