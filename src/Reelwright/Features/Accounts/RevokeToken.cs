using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Reelwright.Base;
using Reelwright.Storage;

namespace Reelwright.Features.Accounts;

/// <summary>Ends a token for good.</summary>
public sealed class RevokeToken(IDbContextFactory<ReelDb> databases, TimeProvider clock, ILogger<RevokeToken> log)
{
    /// <summary>Revokes one of the user's own. Errors: <c>not_found</c>.</summary>
    public async Task Run(Guid user, Guid token, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        if (await db.ApiTokens.Where(t => t.Id == token && t.UserId == user && t.RevokedAt == null).ExecuteUpdateAsync(s => s.SetProperty(t => t.RevokedAt, now), ct) == 0)
        {
            throw new ReelException("not_found", $"You have no token {token} that still works.");
        }

        log.LogInformation("Account {User} revoked the token {Revoked}", user, token);
    }
}
