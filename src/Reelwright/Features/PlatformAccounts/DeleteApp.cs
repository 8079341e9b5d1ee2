using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Reelwright.Base;
using Reelwright.Storage;

namespace Reelwright.Features.PlatformAccounts;

/// <summary>Deletes an app of one's own at a platform, its secret at once.</summary>
public sealed class DeleteApp(IDbContextFactory<ReelDb> databases, ILogger<DeleteApp> log)
{
    /// <summary>Errors: <c>not_found</c>, <c>forbidden</c> to a token, <c>precondition_failed</c>, <c>app_in_use</c> while an account is connected by it.</summary>
    public async Task Run(Caller caller, Guid id, uint version, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var tx = await db.Database.BeginTransactionAsync(ct);
        var app = await OwnPlatforms.Locked(db, caller, id, ct);
        caller.MustBePerson("delete keys of platforms");
        Versions.Expect(db.Entry(app), version);
        if (await db.PlatformAccounts.Where(a => a.AppId == id && !a.IsDeleted).OrderBy(a => a.Name).Select(a => a.Name).ToListAsync(ct) is [var first, .. var others])
        {
            throw new ReelException("app_in_use", $"The account '{first}'{(others.Count > 0 ? $" and {others.Count} more are" : " is")} connected by '{app.Name}': delete {(others.Count > 0 ? "them" : "it")} first, or connect by another app.");
        }

        db.PlatformApps.Remove(app);
        await Versions.Save(db, "This platform app", ct);
        await tx.CommitAsync(ct);
        log.LogInformation("Account {User} deleted the platform app {App}", caller.User, id);
    }
}
