using Microsoft.EntityFrameworkCore;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Publications;

/// <summary>
/// Notes of posts that are left out when their time is missed that Reelwright was there at their time. What holds one of them then, an account that rests or has to be connected again or the post before it,
/// does not make it missed; what a person paused, the post, its account or its calendar, is not noted.
/// </summary>
public sealed class PostsInTime(IDbContextFactory<ReelDb> databases, TimeProvider clock)
{
    // Nobody is at the second; a machine that was off is later than this.
    internal static readonly TimeSpan Grace = TimeSpan.FromMinutes(15);

    /// <summary>Looks once.</summary>
    public async Task Look(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var db = await databases.CreateDbContextAsync(ct);
        await db.Database.ExecuteSqlAsync($"""
            update publication_records set attempt_started_at = {now} where id in (
                select p.id from publication_records p join platform_accounts a on a.id = p.account_id left join publication_series s on s.id = p.series_id
                where p.is_scheduled and p.scheduled_at between {now - Grace} and {now} and p.missed = 'skip' and p.visibility is distinct from 'scheduled' and p.state in ('scheduled_local', 'validating')
                    and p.attempt_started_at is null and p.paused_at is null and a.paused_at is null and (p.series_id is null or s.status in ('active', 'done'))
                for no key update of p skip locked)
            """, ct);
    }
}
