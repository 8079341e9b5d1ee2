using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Reelwright.Base;
using Reelwright.Storage;

namespace Reelwright.Features.PlatformAccounts;

/// <summary>Changes an app of one's own at a platform.</summary>
public sealed class EditApp(IDbContextFactory<ReelDb> databases, Secrets secrets, ILogger<EditApp> log)
{
    /// <summary>Errors: <c>not_found</c>, <c>forbidden</c> to a token, <c>precondition_failed</c>, <c>app_in_use</c>, <c>key_needed</c>, <c>app_invalid</c>, <c>name_taken</c>.</summary>
    public async Task Run(Caller caller, Guid id, uint version, AppChange said, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var tx = await db.Database.BeginTransactionAsync(ct);
        var app = await OwnPlatforms.Locked(db, caller, id, ct);
        caller.MustBePerson("keep keys of platforms");
        Versions.Expect(db.Entry(app), version);
        var moves = AppSettings.Moves(app, said.Addresses);
        var another = said.ClientId is { } named && !string.Equals(named.Trim(), app.ClientId, StringComparison.Ordinal);
        if ((moves || another) && await db.PlatformAccounts.AnyAsync(a => a.AppId == id && !a.IsDeleted, ct))
        {
            throw new ReelException("app_in_use", $"Accounts are connected by '{app.Name}': add another app for another id or other addresses, and connect them again by that.");
        }

        if (moves && said.ClientSecret is null)
        {
            throw new ReelException("key_needed", "The secret was entered for other addresses: enter it anew together with these.");
        }

        AppSettings.Take(app, said, secrets);
        // What was asked at other addresses, or of another app, comes back to nobody.
        if (moves || another)
        {
            await db.PlatformSignIns.Where(s => s.AppId == id).ExecuteDeleteAsync(ct);
        }

        // Nothing may have changed, and the version is held against all the same.
        db.Entry(app).Property(a => a.Name).IsModified = true;
        await OwnPlatforms.Save(db, "platform app", app.Name, ct);
        await tx.CommitAsync(ct);
        log.LogInformation("Account {User} changed the platform app {App}", caller.User, id);
    }
}
