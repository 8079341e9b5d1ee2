using Microsoft.EntityFrameworkCore;
using Npgsql;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Publishing;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Publications;

/// <summary>Opens accounts of platforms for calls, and renews their tokens: one at a time for an account in the whole cluster, because many platforms take a refresh token once.</summary>
public sealed class AccountKeys(IDbContextFactory<ReelDb> databases, NpgsqlDataSource database, Platforms platforms, Secrets secrets, TimeProvider clock)
{
    // A token that ends while a call is on its way would be refused.
    private static readonly TimeSpan Early = TimeSpan.FromMinutes(2);

    /// <summary>The account, opened; its token renewed where that is due. Errors: <c>account_unknown</c>, <see cref="PlatformException"/>.</summary>
    public async Task<PlatformAccess> Open(Guid account, CancellationToken ct)
    {
        var row = await Row(account, ct);
        return row.Route is PublishingRoute.Official && row.TokenExpiresAt is { } end && end - Early <= clock.GetUtcNow() ? await Renew(account, row.AccessToken!, ct) : await Opened(row, ct);
    }

    /// <summary>The account with a token that is another than the one the platform no longer takes. Errors: <see cref="PlatformException"/>; <c>auth_revoked</c> marks the account.</summary>
    /// <param name="known">The ciphertext of the token that is too old.</param>
    public async Task<PlatformAccess> Renew(Guid account, string known, CancellationToken ct)
    {
        await using var held = await database.OpenConnectionAsync(ct);
        try
        {
            await using (var take = new NpgsqlCommand("select pg_advisory_lock(hashtextextended($1, 42))", held) { Parameters = { new() { Value = account.ToString() } } })
            {
                await take.ExecuteNonQueryAsync(ct);
            }

            var row = await Row(account, ct);
            // Somebody else has renewed it while this one waited.
            return string.Equals(row.AccessToken, known, StringComparison.Ordinal) ? await Renewed(row, ct) : await Opened(row, ct);
        }
        finally
        {
            await Locks.Free(held);
        }
    }

    /// <summary>The ciphertext of the account's token, to say later which one was too old.</summary>
    public async Task<string> Token(Guid account, CancellationToken ct) => (await Row(account, ct)).AccessToken ?? "";

    private async Task<PlatformAccess> Renewed(PlatformAccount row, CancellationToken ct)
    {
        var access = await Opened(row, ct);
        if (row.RefreshToken is not { } refresh)
        {
            var over = new PlatformException(PlatformFault.AuthRevoked, $"The account '{row.Name}' has to be connected again: its permission has run out.");
            await Marked(row.Id, over, ct);
            throw over;
        }

        try
        {
            var tokens = await platforms.SignIn(row.Platform).Refresh(access.App, secrets.Unprotect(refresh), ct);
            // What came is all there is: the former token may be worth nothing from now on, so nothing interrupts this.
            await Keep(row.Id, tokens, CancellationToken.None);
            return access with { Token = tokens.Access };
        }
        catch (PlatformException gone) when (gone.Fault is PlatformFault.AuthRevoked)
        {
            await Marked(row.Id, gone, ct);
            throw;
        }
    }

    /// <summary>Writes down what a platform gave for an account.</summary>
    public async Task Keep(Guid account, PlatformTokens tokens, CancellationToken ct)
    {
        Scrub.Know(tokens.Access);
        Scrub.Know(tokens.Refresh);
        var now = clock.GetUtcNow();
        await using var db = await databases.CreateDbContextAsync(ct);
        var (access, refresh) = (secrets.Protect(tokens.Access), tokens.Refresh is { } given ? secrets.Protect(given) : null);
        await db.PlatformAccounts.Where(a => a.Id == account && !a.IsDeleted).ExecuteUpdateAsync(
            s => s.SetProperty(a => a.AccessToken, access).SetProperty(a => a.RefreshToken, a => refresh ?? a.RefreshToken)
                .SetProperty(a => a.TokenExpiresAt, now + tokens.ExpiresIn).SetProperty(a => a.RefreshExpiresAt, a => tokens.RefreshExpiresIn == null ? a.RefreshExpiresAt : now + tokens.RefreshExpiresIn)
                .SetProperty(a => a.CheckedAt, now).SetProperty(a => a.UpdatedAt, now), ct);
    }

    /// <summary>Puts what a platform gave into an account's row, which the caller writes.</summary>
    public void Put(PlatformAccount row, PlatformTokens tokens)
    {
        Scrub.Know(tokens.Access);
        Scrub.Know(tokens.Refresh);
        var now = clock.GetUtcNow();
        row.AccessToken = secrets.Protect(tokens.Access);
        row.RefreshToken = tokens.Refresh is { } given ? secrets.Protect(given) : row.RefreshToken;
        row.TokenExpiresAt = now + tokens.ExpiresIn;
        row.RefreshExpiresAt = tokens.RefreshExpiresIn is { } lasts ? now + lasts : null;
        row.Scopes = Json.Write(tokens.Scopes);
    }

    /// <summary>Lets nobody renew an account's keys until the caller's transaction ends.</summary>
    public static Task Hold(ReelDb db, Guid account, CancellationToken ct) =>
        db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({account.ToString()}, 42))", ct);

    /// <summary>The same, unless somebody renews them just now.</summary>
    public static Task TryHold(ReelDb db, Guid account, CancellationToken ct) =>
        db.Database.ExecuteSqlAsync($"select pg_try_advisory_xact_lock(hashtextextended({account.ToString()}, 42))", ct);

    /// <summary>What an account's platform gave, to be given back; null where there is nothing, or no ring here opens it.</summary>
    public PlatformTokens? Tokens(PlatformAccount row)
    {
        try
        {
            return row.AccessToken is { } access ? new PlatformTokens(secrets.Unprotect(access), row.RefreshToken is { } refresh ? secrets.Unprotect(refresh) : null, TimeSpan.Zero, null, []) : null;
        }
        catch (ReelException closed) when (closed.Code is "secrets_missing")
        {
            return null;
        }
    }

    /// <summary>The account has to be connected again; its posts wait for that.</summary>
    public async Task Marked(Guid account, PlatformException why, CancellationToken ct)
    {
        var (reason, now) = (Scrub.Clean(why.Message), clock.GetUtcNow());
        await using var db = await databases.CreateDbContextAsync(ct);
        await db.PlatformAccounts.Where(a => a.Id == account).ExecuteUpdateAsync(
            s => s.SetProperty(a => a.Health, AccountHealth.Reconnect).SetProperty(a => a.HealthCode, why.Code).SetProperty(a => a.HealthReason, reason).SetProperty(a => a.CheckedAt, now).SetProperty(a => a.UpdatedAt, now), ct);
    }

    /// <summary>The app of an account, opened. Errors: <c>app_unknown</c>.</summary>
    public PlatformClient App(PlatformApp row)
    {
        var (usual, own) = (platforms.SignIn(row.Platform).At, row.Addresses is { } said ? Json.Read<Dictionary<string, string>>(said) : []);
        var secret = secrets.Unprotect(row.ClientSecret);
        Scrub.Know(secret);
        return new PlatformClient(row.ClientId, secret, new PlatformAddresses(Own("page", usual.Page), Own("token", usual.Token), Own("api", usual.Api), Own("upload", usual.Upload)));

        string Own(string name, string address) => own.GetValueOrDefault(name)?.TrimEnd('/') ?? address;
    }

    private async Task<PlatformAccess> Opened(PlatformAccount row, CancellationToken ct)
    {
        var facts = Json.Read<Dictionary<string, string>>(row.Facts);
        if (row.Route is not PublishingRoute.Official)
        {
            var secret = row.BridgeSecret is { } sealedSecret ? secrets.Unprotect(sealedSecret) : "";
            Scrub.Know(secret);
            facts["url"] = row.BridgeUrl ?? "";
            return new PlatformAccess(new PlatformClient("", secret, new PlatformAddresses("", "", "", "")), "", row.PlatformAccountId ?? "", row.Handle, facts);
        }

        await using var db = await databases.CreateDbContextAsync(ct);
        var app = await db.PlatformApps.AsNoTracking().SingleOrDefaultAsync(a => a.Id == row.AppId, ct)
            ?? throw new PlatformException(PlatformFault.AuthRevoked, $"The app that the account '{row.Name}' was connected by is gone: connect it again by another.");
        var token = secrets.Unprotect(row.AccessToken!);
        Scrub.Know(token);
        return new PlatformAccess(App(app), token, row.PlatformAccountId ?? "", row.Handle, facts);
    }

    private async Task<PlatformAccount> Row(Guid account, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.PlatformAccounts.AsNoTracking().SingleOrDefaultAsync(a => a.Id == account && !a.IsDeleted, ct)
            ?? throw new ReelException("account_unknown", "The platform account is no longer there: choose another.");
    }
}
