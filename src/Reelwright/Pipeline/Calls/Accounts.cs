using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Calls;

/// <summary>Keeps the figures of a maker account (003 <c>api_configs</c>) equal to its ledger.</summary>
public static class Accounts
{
    // What the seed's column can hold; the ledger knows better.
    private const decimal Largest = 99_999_999.99m;

    /// <summary>A call of the account was answered, or failed. The last thing in the transaction that closes its row.</summary>
    /// <param name="error">What the maker said; null when it was a person who found that it failed.</param>
    public static async Task Closed(ReelDb db, Guid config, CallStatus how, string? error, DateTimeOffset now, CancellationToken ct)
    {
        // Counting begins when whoever closed a call before is done: what is counted then holds theirs too.
        await db.Database.ExecuteSqlAsync($"select 1 from api_configs where id = {config} for no key update", ct);
        var (done, failed) = how is CallStatus.Done ? (1, 0) : (0, 1);
        var asked = how is CallStatus.Done || error is not null;
        error = error is null ? null : Scrub.Clean(error);
        await db.Database.ExecuteSqlAsync($"""
            update api_configs set
                last_used = case when {asked} then greatest(last_used, {now}) else last_used end, last_error = coalesce({error}::text, last_error),
                success_count = success_count + {done}, error_count = error_count + {failed}, total_usage = total_usage + 1,
                current_usage = (select count(*) from provider_calls c where c.api_config_id = own.id and c.started_at >= own.month and c.status in ('done', 'failed')),
                total_cost = (select least(coalesce(sum(c.price), 0), {Largest}) from provider_calls c where c.api_config_id = own.id and c.currency = own.currency and c.price > 0),
                cost_this_month = (select least(coalesce(sum(c.price), 0), {Largest}) from provider_calls c
                    where c.api_config_id = own.id and c.currency = own.currency and c.price > 0 and c.started_at >= own.month)
            from (select a.id, currency_of(a.pricing_model) as currency, date_trunc('month', {now} at time zone u.timezone) at time zone u.timezone as month
                from api_configs a join users u on u.id = a.user_id where a.id = {config}) as own
            where api_configs.id = own.id
            """, ct);
    }
}
