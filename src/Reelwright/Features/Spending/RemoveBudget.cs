using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Storage;

namespace Reelwright.Features.Spending;

/// <summary>Takes a budget of one's own away.</summary>
public sealed class RemoveBudget(IDbContextFactory<ReelDb> databases)
{
    /// <summary>Errors: <c>not_found</c>, <c>forbidden</c> to a token.</summary>
    public async Task Run(Caller caller, Guid id, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var own = db.Budgets.Where(b => b.Id == id && b.UserId == caller.User);
        if (!await own.AnyAsync(ct))
        {
            throw new ReelException("not_found", $"There is no budget {id}.");
        }

        caller.MustBePerson("change budgets");
        await own.ExecuteDeleteAsync(ct);
    }
}
