using Microsoft.EntityFrameworkCore;
using Npgsql;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.PlatformAccounts;

/// <summary>One's own apps and accounts at platforms: nobody else's are there.</summary>
internal static class OwnPlatforms
{
    /// <summary>The apps.</summary>
    public static IQueryable<PlatformApp> Apps(ReelDb db, Caller caller) => db.PlatformApps.Where(a => a.UserId == caller.User);

    /// <summary>The accounts that are not taken away.</summary>
    public static IQueryable<PlatformAccount> Accounts(ReelDb db, Caller caller) => db.PlatformAccounts.Where(a => a.UserId == caller.User && !a.IsDeleted);

    /// <summary>One of the apps. Errors: <c>not_found</c>.</summary>
    public static async Task<PlatformApp> App(ReelDb db, Caller caller, Guid id, CancellationToken ct) =>
        await Apps(db, caller).SingleOrDefaultAsync(a => a.Id == id, ct) ?? throw new ReelException("not_found", $"There is no platform app {id}.");

    /// <summary>The same, held until the caller's transaction ends: nobody connects an account by it meanwhile.</summary>
    public static async Task<PlatformApp> Locked(ReelDb db, Caller caller, Guid id, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync($"select 1 from platform_apps where id = {id} and user_id = {caller.User} for update", ct);
        return await App(db, caller, id, ct);
    }

    /// <summary>One of the accounts. Errors: <c>not_found</c>.</summary>
    public static async Task<PlatformAccount> Account(ReelDb db, Caller caller, Guid id, CancellationToken ct) =>
        await Accounts(db, caller).SingleOrDefaultAsync(a => a.Id == id, ct) ?? throw NoAccount(id);

    /// <summary>The same, held until the caller's transaction ends.</summary>
    public static async Task<PlatformAccount> LockedAccount(ReelDb db, Caller caller, Guid id, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync($"select 1 from platform_accounts where id = {id} and user_id = {caller.User} for no key update", ct);
        return await Account(db, caller, id, ct);
    }

    /// <summary>What whoever names an account that is not there is told.</summary>
    public static ReelException NoAccount(Guid id) => new("not_found", $"There is no platform account {id}.");

    /// <summary>Saves. Errors: <c>name_taken</c>, <c>precondition_failed</c>.</summary>
    /// <param name="what">What it is, for the message.</param>
    public static async Task Save(ReelDb db, string what, string name, CancellationToken ct)
    {
        try
        {
            await Versions.Save(db, "This " + what, ct);
        }
        catch (DbUpdateException taken) when (taken.InnerException is PostgresException { ConstraintName: "platform_apps_one_name" or "platform_accounts_one_name" or "platform_accounts_one" })
        {
            throw new ReelException("name_taken", $"You have a {what} called '{name}' at this platform already: choose another name.", taken);
        }
    }
}
