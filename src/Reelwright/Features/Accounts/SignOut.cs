using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Reelwright.Storage;

namespace Reelwright.Features.Accounts;

/// <summary>Ends sessions: one, or all of a user's.</summary>
public sealed class SignOut(IDbContextFactory<ReelDb> databases, TimeProvider clock, ILogger<SignOut> log)
{
    /// <summary>Ends the session; null ends every one of the user's. How many there were.</summary>
    public async Task<int> Run(Guid user, Guid? session, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var ended = await End(db, user, session, except: null, clock.GetUtcNow(), ct);
        log.LogInformation("{Ended} sessions of account {User} were signed out", ended, user);
        return ended;
    }

    /// <summary>The same within a transaction, all but one.</summary>
    internal static Task<int> End(ReelDb db, Guid user, Guid? session, Guid? except, DateTimeOffset now, CancellationToken ct) => db.Sessions
        .Where(s => s.UserId == user && s.EndedAt == null && (session == null || s.Id == session) && (except == null || s.Id != except))
        .ExecuteUpdateAsync(s => s.SetProperty(x => x.EndedAt, now), ct);
}
