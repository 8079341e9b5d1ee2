using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Pipeline.Publications;
using Reelwright.Publishing;
using Reelwright.Storage;

namespace Reelwright.Features.PlatformAccounts;

/// <summary>Writes down an account that was connected at its platform, a new one or one that was there.</summary>
public sealed class ConnectedAccount(IDbContextFactory<ReelDb> databases, AccountKeys keys, TimeProvider clock)
{
    private const int IdLength = 100;
    private const int NameLength = 150;
    private const int HandleLength = 200;

    /// <summary>Its id. Errors: <c>sign_in_unknown</c> when its person or app is gone meanwhile, <c>account_unknown</c>, <c>other_account</c>.</summary>
    public async Task<Guid> Keep(PlatformSignIn signIn, PlatformType platform, PlatformIdentity who, PlatformTokens tokens, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var tx = await db.Database.BeginTransactionAsync(ct);
        // Two who connect the same at once do so one after the other, and nobody does who is deleted or whose app is.
        var there = await db.Database.SqlQuery<int>($"""select 1 as "Value" from users where id = {signIn.UserId} and is_active for no key update""").ToListAsync(ct) is not []
            && await db.Database.SqlQuery<int>($"""select 1 as "Value" from platform_apps where id = {signIn.AppId} for key share""").ToListAsync(ct) is not [];
        if (!there)
        {
            throw new ReelException("sign_in_unknown", "The app by which the account was to be connected is gone: connect by another.");
        }

        var known = signIn.AccountId ?? await db.PlatformAccounts.Where(a => a.UserId == signIn.UserId && a.Platform == platform && a.Route == PublishingRoute.Official && a.PlatformAccountId == who.Id && !a.IsDeleted)
            .Select(a => (Guid?)a.Id).SingleOrDefaultAsync(ct);
        var account = known is { } id ? await Known(db, signIn, id, who, ct) : await New(db, signIn, platform, who, ct);
        keys.Put(account, tokens);
        var now = clock.GetUtcNow();
        (account.AppId, account.Facts, account.CheckedAt) = (signIn.AppId, Json.Write(who.Facts), now);
        account.Handle = who.Handle is { } handle ? Titles.Cut(handle, HandleLength) : null;
        account.PictureUrl = who.Picture is { Length: <= PlatformAccount.LongestPicture } picture ? picture : null;
        // A rest that is not over goes on: it is the platform's, not the permission's.
        if (account.Health is AccountHealth.Reconnect || account.RestsUntil is null || account.RestsUntil <= now)
        {
            (account.Health, account.HealthCode, account.HealthReason) = (AccountHealth.Ok, null, null);
        }

        await db.SaveChangesAsync(ct);
        await tx.CommitAsync(ct);
        return account.Id;
    }

    private static async Task<PlatformAccount> Known(ReelDb db, PlatformSignIn signIn, Guid id, PlatformIdentity who, CancellationToken ct)
    {
        // Whoever renews its old token comes before, and what came now holds.
        await AccountKeys.Hold(db, id, ct);
        await db.Database.ExecuteSqlAsync($"select 1 from platform_accounts where id = {id} for no key update", ct);
        var account = await db.PlatformAccounts.SingleOrDefaultAsync(a => a.Id == id && a.UserId == signIn.UserId && !a.IsDeleted, ct)
            ?? throw new ReelException("account_unknown", "The account that was to be connected again is deleted: connect a new one.");
        if (!string.Equals(account.PlatformAccountId, who.Id, StringComparison.Ordinal))
        {
            throw new ReelException("other_account", $"The permission was given for '{Titles.Cut(who.Name, NameLength)}', not for '{account.Name}': sign in as that at the platform and connect again, or connect the other as a new account.");
        }

        // Another app renews nothing by this one's token.
        account.RefreshToken = account.AppId == signIn.AppId ? account.RefreshToken : null;
        return account;
    }

    private async Task<PlatformAccount> New(ReelDb db, PlatformSignIn signIn, PlatformType platform, PlatformIdentity who, CancellationToken ct)
    {
        var called = who.Name.Trim() is { Length: > 0 } name ? Titles.Cut(name, NameLength) : who.Handle is { Length: > 0 } handle ? Titles.Cut(handle, NameLength) : platform.Word();
        var taken = await db.PlatformAccounts.Where(a => a.UserId == signIn.UserId && a.Platform == platform && !a.IsDeleted && a.Name.StartsWith(called)).Select(a => a.Name).ToListAsync(ct);
        var free = Enumerable.Range(1, taken.Count + 1).Select(n => n == 1 ? called : $"{called} ({n})").First(n => !taken.Contains(n, StringComparer.Ordinal));
        var account = new PlatformAccount
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()), UserId = signIn.UserId, Platform = platform, Route = PublishingRoute.Official, Name = free,
            PlatformAccountId = who.Id.Length <= IdLength ? who.Id : throw new ReelException("connection_failed", "The platform names the account by more than can be kept."),
        };
        db.PlatformAccounts.Add(account);
        return account;
    }
}
