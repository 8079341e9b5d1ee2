using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Features.Accounts;
using Reelwright.Pipeline.Publications;
using Reelwright.Publishing;
using Reelwright.Storage;

namespace Reelwright.Features.PlatformAccounts;

/// <summary>Takes a person who comes back from a platform's page: the state they bring names who they are, once, and the code becomes their account's keys.</summary>
public sealed class FinishConnection(
    IDbContextFactory<ReelDb> databases, Platforms platforms, AccountKeys keys, Secrets secrets, ConnectedAccount connected, TimeProvider clock, ILogger<FinishConnection> log)
{
    private const int LongestState = 200;

    /// <summary>What the page brought back.</summary>
    /// <param name="Error">The platform's word, in the place of a code.</param>
    public sealed record Answer(string? State, string? Code, string? Error);

    /// <summary>
    /// The account. Errors: <c>sign_in_unknown</c> for a state that is none, is used, or too old; <c>connection_declined</c>, <c>connection_failed</c>, <c>other_account</c>, <c>account_unknown</c>,
    /// <see cref="PlatformException"/>.
    /// </summary>
    /// <param name="signedIn">Who is signed in where they come back, if anybody: nobody else's account is connected there.</param>
    public async Task<Guid> Run(Answer answer, Guid? signedIn, CancellationToken ct)
    {
        var signIn = await Take(answer.State, signedIn, ct);
        using var logged = log.BeginScope(new LogScope { User = signIn.UserId });
        Scrub.Know(answer.Code);
        if (answer.Code is not { Length: > 0 } code)
        {
            log.LogInformation("Account {User} came back without a permission: {Error}", signIn.UserId, Titles.Cut(Scrub.Clean(answer.Error ?? "no code"), 100));
            throw answer.Error is "access_denied"
                ? new ReelException("connection_declined", "The permission was not given on the platform's page: connect again to give it.")
                : new ReelException("connection_failed", "The platform gave no permission: look at the app's settings there, its redirect address above all, then connect again.");
        }

        // The code works once: whoever asked may be gone, this goes to its end.
        await using var db = await databases.CreateDbContextAsync(CancellationToken.None);
        var row = await db.PlatformApps.AsNoTracking().SingleAsync(a => a.Id == signIn.AppId, CancellationToken.None);
        var (app, platform) = (keys.App(row), platforms.SignIn(row.Platform));
        var tokens = await platform.Exchange(app, new Uri(signIn.RedirectUrl), code, secrets.Unprotect(signIn.Verifier), CancellationToken.None);
        Scrub.Know(tokens.Access);
        Scrub.Know(tokens.Refresh);
        var who = await platform.Identify(new PlatformAccess(app, tokens.Access, "", null, new Dictionary<string, string>(StringComparer.Ordinal)), CancellationToken.None);
        var account = await connected.Keep(signIn, row.Platform, who, tokens, CancellationToken.None);
        log.LogInformation("Account {User} connected the platform account {Account} at {Platform}", signIn.UserId, account, row.Platform.Word());
        return account;
    }

    // In one statement: of two who bring the same, one is taken.
    private async Task<PlatformSignIn> Take(string? state, Guid? signedIn, CancellationToken ct)
    {
        var (now, hash) = (clock.GetUtcNow(), state is { Length: > 0 and <= LongestState } ? Secret.Hash(state) : "");
        await using var db = await databases.CreateDbContextAsync(ct);
        var taken = await db.PlatformSignIns.Where(s => s.State == hash && s.UsedAt == null && s.ExpiresAt > now && (signedIn == null || s.UserId == signedIn) && db.Users.Any(u => u.Id == s.UserId && u.IsActive))
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.UsedAt, now), ct);
        return taken == 1 && await db.PlatformSignIns.AsNoTracking().SingleOrDefaultAsync(s => s.State == hash, ct) is { } signIn ? signIn
            : throw new ReelException("sign_in_unknown", "This way back from a platform's page was used already, is too old, or never was one: connect again.");
    }
}
