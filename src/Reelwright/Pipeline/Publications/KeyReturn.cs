using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Publishing;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Publications;

/// <summary>Gives keys of accounts that were taken away back to their platforms. By then they are gone from here: what a platform does not take, its person takes away there.</summary>
public sealed class KeyReturn(Platforms platforms, AccountKeys keys, TimeProvider clock, ILogger<KeyReturn> log)
{
    // Nobody's account stays because a platform is down.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>What a platform gave for an account, and the app it was given to.</summary>
    public sealed record Kept(PlatformAccount Account, PlatformApp? App, PlatformTokens? Tokens);

    /// <summary>What platforms gave for all accounts of a user, in the caller's transaction, before they are wiped. What is being renewed just now is not waited for.</summary>
    public async Task<IReadOnlyList<Kept>> Of(ReelDb db, Guid user, CancellationToken ct)
    {
        var kept = new List<Kept>();
        foreach (var id in await db.PlatformAccounts.Where(a => a.UserId == user && !a.IsDeleted && a.Route == PublishingRoute.Official).OrderBy(a => a.Id).Select(a => a.Id).ToListAsync(ct))
        {
            await AccountKeys.TryHold(db, id, ct);
            kept.Add(await Of(db, await db.PlatformAccounts.AsNoTracking().SingleAsync(a => a.Id == id, ct), ct));
        }

        return kept;
    }

    /// <summary>What its platform gave for one, as it was read.</summary>
    public async Task<Kept> Of(ReelDb db, PlatformAccount account, CancellationToken ct) =>
        new(account, await db.PlatformApps.AsNoTracking().SingleOrDefaultAsync(a => a.Id == account.AppId, ct), keys.Tokens(account));

    /// <summary>Gives one's back. False where the platform has no call for it, or there is nothing to give. Errors: <see cref="PlatformException"/> and those of keys that no ring here opens.</summary>
    public async Task<bool> Give(Kept kept, CancellationToken ct) =>
        kept is { App: { } app, Tokens: { } tokens } && await platforms.SignIn(kept.Account.Platform).Revoke(keys.App(app), tokens, ct);

    /// <summary>Gives back what can be, all at once and for a few seconds; what cannot is told by the log alone.</summary>
    public async Task GiveAll(IReadOnlyList<Kept> all)
    {
        using var late = new CancellationTokenSource(Patience, clock);
        await Task.WhenAll(all.Select(kept => Try(kept, late.Token)));
    }

    private async Task Try(Kept kept, CancellationToken ct)
    {
        try
        {
            var taken = await Give(kept, ct);
            log.LogInformation("The keys of the platform account {Account} were wiped; whether {Platform} took them back: {Taken}", kept.Account.Id, kept.Account.Platform, taken);
        }
        catch (Exception failure) when (failure is ReelException or OperationCanceledException)
        {
            log.LogWarning(failure, "The keys of the platform account {Account} could not be given back", kept.Account.Id);
        }
    }
}
