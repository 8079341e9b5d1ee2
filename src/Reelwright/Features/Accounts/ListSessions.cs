using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Accounts;

/// <summary>A user's sign-ins that still hold, the last used first.</summary>
public sealed class ListSessions(IDbContextFactory<ReelDb> databases, TimeProvider clock)
{
    private const int Most = 100;

    /// <summary>At most a hundred.</summary>
    public async Task<IReadOnlyList<Session>> Run(Guid user, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        return await db.Sessions.AsNoTracking().Where(s => s.UserId == user && s.EndedAt == null && s.ExpiresAt > now)
            .OrderByDescending(s => s.LastUsedAt).Take(Most).ToListAsync(ct);
    }
}
