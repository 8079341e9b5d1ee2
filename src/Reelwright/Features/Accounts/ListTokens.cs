using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Accounts;

/// <summary>A user's tokens that are not revoked, the newest first unless asked otherwise; expired ones are among them.</summary>
public sealed class ListTokens(IDbContextFactory<ReelDb> databases)
{
    /// <summary>In what order they can be told.</summary>
    public static readonly IReadOnlyList<Sort<ApiToken>> Sorts = [Sort.By("created", (ApiToken t) => t.CreatedAt), Sort.ByText("name", (ApiToken t) => t.Name)];

    /// <summary>A part of the list. Errors: <c>page_invalid</c>.</summary>
    public async Task<Page<ApiToken>> Run(Guid user, PageRequest page, CancellationToken ct)
    {
        var sort = Sort.Of(Sorts, page);
        await using var db = await databases.CreateDbContextAsync(ct);
        return await sort.Read(db.ApiTokens.AsNoTracking().Where(t => t.UserId == user && t.RevokedAt == null), t => t, page, ct);
    }
}
