using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Accounts;

/// <summary>Everybody who has an account here, by name.</summary>
public sealed class ListUsers(IDbContextFactory<ReelDb> databases)
{
    private const int Most = 1000;

    /// <summary>At most a thousand. Errors: <c>forbidden</c>.</summary>
    public async Task<IReadOnlyList<User>> Run(Caller caller, CancellationToken ct)
    {
        caller.MustBeOwner();
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.Users.AsNoTracking().OrderBy(u => u.Username).Take(Most).ToListAsync(ct);
    }
}
