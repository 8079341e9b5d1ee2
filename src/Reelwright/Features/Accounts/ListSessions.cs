using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Accounts;

/// <summary>A user's sign-ins that still hold, the newest first unless asked otherwise.</summary>
public sealed class ListSessions(IDbContextFactory<ReelDb> databases, TimeProvider clock)
{
    /// <summary>In what order they can be told.</summary>
    public static readonly IReadOnlyList<Sort<Session>> Sorts = [Sort.By("created", (Session s) => s.CreatedAt), Sort.By("used", (Session s) => s.LastUsedAt)];

    /// <summary>A part of the list. Errors: <c>page_invalid</c>.</summary>
    public async Task<Page<Session>> Run(Guid user, PageRequest page, CancellationToken ct)
    {
        var (sort, now) = (Sort.Of(Sorts, page), clock.GetUtcNow());
        await using var db = await databases.CreateDbContextAsync(ct);
        return await sort.Read(db.Sessions.AsNoTracking().Where(s => s.UserId == user && s.EndedAt == null && s.ExpiresAt > now), s => s, page, ct);
    }
}
