using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Reelwright.Storage;

namespace Reelwright.Features.PlatformAccounts;

/// <summary>Has nothing more posted by an account until somebody says so; what is at the platform already is still looked at.</summary>
public sealed class PausePlatformAccount(IDbContextFactory<ReelDb> databases, TimeProvider clock, ILogger<PausePlatformAccount> log)
{
    /// <summary>Errors: <c>not_found</c>.</summary>
    public async Task Run(Caller caller, Guid id, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var db = await databases.CreateDbContextAsync(ct);
        if (await OwnPlatforms.Accounts(db, caller).Where(a => a.Id == id).ExecuteUpdateAsync(s => s.SetProperty(a => a.PausedAt, a => a.PausedAt ?? now).SetProperty(a => a.UpdatedAt, now), ct) == 0)
        {
            throw OwnPlatforms.NoAccount(id);
        }

        log.LogInformation("Account {User} paused the platform account {Account}", caller.User, id);
    }
}
