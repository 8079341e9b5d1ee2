using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Spending;

/// <summary>What a project has cost, by day, service and maker. Currencies are never added.</summary>
public sealed class ReadCosts(IDbContextFactory<ReelDb> databases, Access access)
{
    /// <summary>A day of a service.</summary>
    /// <param name="Day">Of the owner's time zone.</param>
    /// <param name="Cost">What was paid.</param>
    /// <param name="Held">What may still have to be.</param>
    public sealed record Row(DateOnly Day, string ServiceType, string Maker, string Currency, long Calls, decimal Cost, decimal Held);

    /// <summary>All of it, the newest day first. For whoever may order, and so spend. Errors: <c>not_found</c>, <c>forbidden</c>.</summary>
    public async Task<IReadOnlyList<Row>> Run(Caller caller, Guid project, CancellationToken ct)
    {
        var owner = await access.Project(caller, project, Right.Edit, ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        var zone = await db.Users.Where(u => u.Id == owner).Select(u => u.Timezone).SingleAsync(ct);
        return await db.Database.SqlQuery<Row>($"""
            select (started_at at time zone {zone})::date as "Day", service_type as "ServiceType", provider as "Maker", currency::text as "Currency", count(*) as "Calls",
                coalesce(sum(price) filter (where closed_at is not null), 0) as "Cost", coalesce(sum(reserved) filter (where closed_at is null), 0) as "Held"
            from provider_calls where project_id = {project} group by 1, 2, 3, 4 order by 1 desc, 2, 3, 4
            """).ToListAsync(ct);
    }
}
