using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Features.Accounts;
using Reelwright.Pipeline.Publications;
using Reelwright.Publishing;
using Reelwright.Storage;

namespace Reelwright.Features.PlatformAccounts;

/// <summary>Sends a person to a platform's page, on which they allow one of their apps an account; <see cref="FinishConnection"/> is where they come back to.</summary>
public sealed class ConnectAccount(IDbContextFactory<ReelDb> databases, Platforms platforms, AccountKeys keys, Secrets secrets, TimeProvider clock, ILogger<ConnectAccount> log)
{
    /// <summary>How long they may take.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    /// <summary>By which app.</summary>
    /// <param name="AccountId">An account that is connected again; null for a new one.</param>
    public sealed record Request([property: Required] Guid? AppId, Guid? AccountId = null);

    /// <summary>The page, and what it brings back.</summary>
    public sealed record Begun(Uri Url, string State);

    /// <summary>Errors: <c>forbidden</c> to a token, <c>not_found</c>, <c>wrong_state</c> for an account of another kind, <c>secrets_missing</c>.</summary>
    /// <param name="redirect">Where the page sends them back to.</param>
    public async Task<Begun> Run(Caller caller, Request request, Uri redirect, CancellationToken ct)
    {
        caller.MustBePerson("connect accounts at platforms");
        await using var db = await databases.CreateDbContextAsync(ct);
        var app = await OwnPlatforms.App(db, caller, request.AppId!.Value, ct);
        if (request.AccountId is { } id && await OwnPlatforms.Account(db, caller, id, ct) is var account && (account.Platform != app.Platform || account.Route is not PublishingRoute.Official))
        {
            throw new ReelException("wrong_state", $"'{account.Name}' is no account that '{app.Name}' can connect: choose an app of {account.Platform.Word()}, and an account that was connected.");
        }

        var (now, state, verifier) = (clock.GetUtcNow(), Pkce.Verifier(), Pkce.Verifier());
        var page = platforms.SignIn(app.Platform).Page(keys.App(app), redirect, state, verifier);
        db.PlatformSignIns.Add(new PlatformSignIn
        {
            State = Secret.Hash(state), UserId = caller.User, AppId = app.Id, AccountId = request.AccountId, Verifier = secrets.Protect(verifier), RedirectUrl = redirect.OriginalString, CreatedAt = now, ExpiresAt = now + Life,
        });
        await db.SaveChangesAsync(ct);
        log.LogInformation("Account {User} went to {Platform} to connect an account by the app {App}", caller.User, app.Platform.Word(), app.Id);
        return new Begun(page, state);
    }
}
