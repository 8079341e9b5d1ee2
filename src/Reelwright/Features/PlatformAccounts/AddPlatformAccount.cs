using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Pipeline.Publications;
using Reelwright.Storage;

namespace Reelwright.Features.PlatformAccounts;

/// <summary>Adds an account that a person posts to by hand, or that a tool of theirs posts to. Those of a platform's own API are connected (<see cref="ConnectAccount"/>).</summary>
public sealed class AddPlatformAccount(IDbContextFactory<ReelDb> databases, Platforms platforms, Secrets secrets, TimeProvider clock, ILogger<AddPlatformAccount> log)
{
    /// <summary>Which, and what is said of it.</summary>
    /// <param name="Route"><c>assisted</c> or <c>bridge</c>.</param>
    /// <param name="Name">As one calls it; unique among one's accounts at the platform.</param>
    /// <param name="Handle">As it stands in addresses of posts.</param>
    /// <param name="Url">Of a bridge: where the tool listens.</param>
    /// <param name="Secret">Of a bridge: 16 characters or more, by which it knows us; made when left out.</param>
    public sealed record Request(
        [property: Required] PlatformType? Platform, [property: Required] PublishingRoute? Route, [property: Required, StringLength(200, MinimumLength = 1)] string Name,
        [property: StringLength(200)] string? Handle = null, [property: StringLength(500)] string? Url = null, [property: StringLength(500)] string? Secret = null);

    /// <summary>Its id, and the secret where one was made, told this once. Errors: <c>forbidden</c> to a token, <c>connect_needed</c>, <c>route_unknown</c>, <c>bridge_invalid</c>, <c>name_taken</c>.</summary>
    public async Task<(Guid Id, string? Secret)> Run(Caller caller, Request request, CancellationToken ct)
    {
        caller.MustBePerson("add accounts at platforms");
        var (platform, route) = (request.Platform!.Value, request.Route!.Value);
        if (route is PublishingRoute.Official)
        {
            throw new ReelException("connect_needed", "An account of the platform's own API is connected on the platform's page: add an app, then POST /api/platform-accounts/connect, or `reel publish accounts connect`.");
        }

        platforms.Of(platform, route);
        var (name, handle) = (request.Name.Trim(), request.Handle?.Trim() is { Length: > 0 } said ? said : null);
        var account = new PlatformAccount { Id = Guid.CreateVersion7(clock.GetUtcNow()), UserId = caller.User, Platform = platform, Route = route, Name = Named(name), Handle = handle };
        string? made = null;
        if (route is PublishingRoute.Bridge)
        {
            made = request.Secret is null ? BridgeSettings.NewSecret() : null;
            var secret = made ?? BridgeSettings.Secret(request.Secret!);
            Scrub.Know(secret);
            (account.BridgeUrl, account.BridgeSecret) = (BridgeSettings.Url(request.Url), secrets.Protect(secret));
            // The tool is told whose account is meant.
            account.PlatformAccountId = Titles.Cut(handle ?? name, 100);
        }
        else if (request.Url is not null || request.Secret is not null)
        {
            throw new ReelException("bridge_invalid", "url and secret are a bridge's: an assisted account has none.");
        }

        await using var db = await databases.CreateDbContextAsync(ct);
        db.PlatformAccounts.Add(account);
        await OwnPlatforms.Save(db, "platform account", account.Name, ct);
        log.LogInformation("Account {User} added the {Route} account {Account} at {Platform}", caller.User, route.Word(), account.Id, platform.Word());
        return (account.Id, made);
    }

    /// <summary>A name that can be kept. Errors: <c>text_invalid</c>.</summary>
    internal static string Named(string name) => name.Length is >= 1 and <= 200 ? name : throw new ReelException("text_invalid", "A name has 1 to 200 characters.");
}
