using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Spending;

/// <summary>Sets how much money one allows.</summary>
public sealed class SetBudget(IDbContextFactory<ReelDb> databases, TimeProvider clock)
{
    /// <summary>How much, for how long, and of what.</summary>
    /// <param name="Currency">ISO 4217, such as USD.</param>
    public sealed record Request(
        [property: Required] BudgetPeriod? Period, [property: Required, RegularExpression("^[A-Z]{3}$")] string Currency, [property: Range(0, 100_000_000)] decimal Amount, Guid? ApiConfigId = null, Guid? ProjectId = null);

    /// <summary>Sets a budget, in the place of one of the same kind. Errors: <c>not_found</c>, <c>budget_invalid</c>.</summary>
    public async Task<Guid> Run(Caller caller, Request request, CancellationToken ct)
    {
        caller.MustBePerson("change budgets");
        await using var db = await databases.CreateDbContextAsync(ct);
        if (request is { ApiConfigId: not null, ProjectId: not null })
        {
            throw new ReelException("budget_invalid", "A budget is for one project or for one maker account, or for all: name one of them.");
        }

        if ((request.ApiConfigId is { } config && !await db.ApiConfigs.AnyAsync(c => c.Id == config && c.UserId == caller.User && !c.IsDeleted, ct))
            || (request.ProjectId is { } project && !await db.Projects.AnyAsync(p => p.Id == project && p.OwnerId == caller.User && !p.IsDeleted, ct)))
        {
            throw new ReelException("not_found", "There is no such project or maker account of yours.");
        }

        return (await db.Database.SqlQuery<Guid>($"""
            insert into budgets (id, user_id, api_config_id, project_id, period, currency, amount)
            values ({Guid.CreateVersion7(clock.GetUtcNow())}, {caller.User}, {request.ApiConfigId}, {request.ProjectId}, {request.Period!.Value.Word()}, {request.Currency}, {request.Amount})
            on conflict (user_id, coalesce(api_config_id, project_id, user_id), period, currency) do update set amount = excluded.amount
            returning id as "Value"
            """).ToListAsync(ct))[0];
    }
}
