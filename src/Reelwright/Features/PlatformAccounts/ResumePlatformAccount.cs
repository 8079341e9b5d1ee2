using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.PlatformAccounts;

/// <summary>Has posts go on by an account: a pause is over, and so is a rest it had to take.</summary>
public sealed class ResumePlatformAccount(IDbContextFactory<ReelDb> databases, TimeProvider clock, ILogger<ResumePlatformAccount> log)
{
    /// <summary>Errors: <c>not_found</c>.</summary>
    public async Task Run(Caller caller, Guid id, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var db = await databases.CreateDbContextAsync(ct);
        if (await OwnPlatforms.Accounts(db, caller).Where(a => a.Id == id).ExecuteUpdateAsync(
            s => s.SetProperty(a => a.PausedAt, (DateTimeOffset?)null).SetProperty(a => a.RestsUntil, (DateTimeOffset?)null)
                // One that has to be connected again still has to be.
                .SetProperty(a => a.HealthCode, a => a.Health == AccountHealth.Reconnect ? a.HealthCode : null)
                .SetProperty(a => a.HealthReason, a => a.Health == AccountHealth.Reconnect ? a.HealthReason : null)
                .SetProperty(a => a.Health, a => a.Health == AccountHealth.Reconnect ? AccountHealth.Reconnect : AccountHealth.Ok).SetProperty(a => a.UpdatedAt, now), ct) == 0)
        {
            throw OwnPlatforms.NoAccount(id);
        }

        log.LogInformation("Account {User} resumed the platform account {Account}", caller.User, id);
    }
}
