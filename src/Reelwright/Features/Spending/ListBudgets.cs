using Microsoft.EntityFrameworkCore;
using Reelwright.Storage;

namespace Reelwright.Features.Spending;

/// <summary>The money one allows: in all, for one of one's projects, or by one of one's maker accounts. No call goes out that may cost more than is left.</summary>
public sealed class ListBudgets(IDbContextFactory<ReelDb> databases, TimeProvider clock)
{
    /// <summary>A budget, and what is gone of it.</summary>
    /// <param name="Spent">Paid or held back, in this period.</param>
    public sealed record Row(Guid Id, Guid? ApiConfigId, Guid? ProjectId, string Period, string Currency, decimal Amount, decimal Spent);

    /// <summary>All of one's own.</summary>
    public async Task<IReadOnlyList<Row>> Run(Caller caller, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.Database.SqlQuery<Row>($"""
            select b.id as "Id", b.api_config_id as "ApiConfigId", b.project_id as "ProjectId", b.period as "Period", b.currency::text as "Currency", b.amount as "Amount", coalesce((
                select sum(spent(c)) from provider_calls c
                where c.owner_id = b.user_id and c.currency = b.currency and (c.price > 0 or c.reserved > 0)
                  and c.started_at >= case b.period when 'ever' then '-infinity' else date_trunc(b.period, {now} at time zone u.timezone) at time zone u.timezone end
                  and (b.api_config_id is null or c.api_config_id = b.api_config_id) and (b.project_id is null or c.project_id = b.project_id)), 0) as "Spent"
            from budgets b join users u on u.id = b.user_id where b.user_id = {caller.User} order by b.id
            """).ToListAsync(ct);
    }
}
