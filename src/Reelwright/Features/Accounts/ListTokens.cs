using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Accounts;

/// <summary>A user's tokens that are not revoked, the newest first.</summary>
public sealed class ListTokens(IDbContextFactory<ReelDb> databases)
{
    private const int Most = 100;

    /// <summary>At most a hundred; expired ones are among them.</summary>
    public async Task<IReadOnlyList<ApiToken>> Run(Guid user, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.ApiTokens.AsNoTracking().Where(t => t.UserId == user && t.RevokedAt == null).OrderByDescending(t => t.CreatedAt).Take(Most).ToListAsync(ct);
    }
}
