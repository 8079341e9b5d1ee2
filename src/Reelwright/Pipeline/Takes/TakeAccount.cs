using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Takes;

/// <summary>The maker account a take names.</summary>
internal static class TakeAccount
{
    /// <summary>The account. Errors: <c>maker_refused</c> when it is deleted.</summary>
    public static async Task<ApiConfig> Of(ReelDb db, Guid account, Guid owner, CancellationToken ct) =>
        await db.ApiConfigs.AsNoTracking().SingleOrDefaultAsync(a => a.Id == account && a.UserId == owner && !a.IsDeleted, ct)
            ?? throw new ReelException("maker_refused", "The maker account of this take no longer exists: choose another and ask again.");
}
