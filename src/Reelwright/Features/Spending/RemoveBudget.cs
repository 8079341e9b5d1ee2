using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Storage;

namespace Reelwright.Features.Spending;

/// <summary>Takes a budget of one's own away.</summary>
public sealed class RemoveBudget(IDbContextFactory<ReelDb> databases)
{
    /// <summary>Errors: <c>not_found</c>.</summary>
    public async Task Run(Caller caller, Guid id, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        if (await db.Budgets.Where(b => b.Id == id && b.UserId == caller.User).ExecuteDeleteAsync(ct) == 0)
        {
            throw new ReelException("not_found", $"There is no budget {id}.");
        }
    }
}
