using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Pipeline.Publications;
using Reelwright.Publishing;
using Reelwright.Storage;

namespace Reelwright.Features.PlatformAccounts;

/// <summary>Tries an account without posting anything, and writes down how it is.</summary>
public sealed class TestPlatformAccount(IDbContextFactory<ReelDb> databases, ReadAccountOptions options, Reactions reactions, TimeProvider clock)
{
    /// <summary>What came of it.</summary>
    /// <param name="Code">Why it does not work; null when it does.</param>
    /// <param name="Health">As it stands in the account from now on.</param>
    public sealed record Outcome(bool Works, string? Code, string? Message, AccountHealth Health);

    /// <summary>Errors: <c>not_found</c>.</summary>
    public async Task<Outcome> Run(Caller caller, Guid id, CancellationToken ct)
    {
        try
        {
            await options.Run(caller, id, ct);
            await Well(id, ct);
            return new Outcome(true, null, null, await Health(id, ct));
        }
        catch (PlatformException failure)
        {
            if (Reactions.RestOf(failure, clock.GetUtcNow()) is var (health, until))
            {
                await reactions.Rest(id, health, until, failure, ct);
            }

            return new Outcome(false, failure.Code, Scrub.Clean(failure.Message), await Health(id, ct));
        }
        catch (ReelException failure) when (failure.Code is "secrets_missing" or "route_unknown")
        {
            return new Outcome(false, failure.Code, failure.Message, await Health(id, ct));
        }
    }

    // A rest that is not over is not ended by an answer: the platform told when.
    private async Task Well(Guid id, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var db = await databases.CreateDbContextAsync(ct);
        await db.PlatformAccounts.Where(a => a.Id == id && !a.IsDeleted).ExecuteUpdateAsync(s => s.SetProperty(a => a.CheckedAt, now), ct);
        await db.PlatformAccounts.Where(a => a.Id == id && !a.IsDeleted && (a.Health == AccountHealth.Reconnect || a.RestsUntil == null || a.RestsUntil <= now)).ExecuteUpdateAsync(
            s => s.SetProperty(a => a.Health, AccountHealth.Ok).SetProperty(a => a.HealthCode, (string?)null).SetProperty(a => a.HealthReason, (string?)null), ct);
    }

    private async Task<AccountHealth> Health(Guid id, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.PlatformAccounts.Where(a => a.Id == id).Select(a => a.Health).SingleAsync(ct);
    }
}
