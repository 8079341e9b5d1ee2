using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Npgsql;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Publishing;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Publications;

/// <summary>Asks platforms for the numbers of posts whose look is due, many at once, one node an account.</summary>
public sealed class StatsSync(
    IDbContextFactory<ReelDb> databases, NpgsqlDataSource database, Platforms platforms, AccountKeys keys, Reactions reactions, StatsRow rows, TimeProvider clock, ILogger<StatsSync> log)
{
    private const int AccountsARound = 20;

    // Whoever dies with what was taken has it looked at again after that.
    private static readonly TimeSpan Held = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan UsualRest = TimeSpan.FromHours(1);
    private static readonly TimeSpan Refused = TimeSpan.FromDays(1);

    /// <summary>Looks once at all accounts of which numbers are due.</summary>
    public async Task Look(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var db = await databases.CreateDbContextAsync(ct);
        var due = await db.Database.SqlQuery<Guid>($"""
            select a.id as "Value" from platform_accounts a where not a.is_deleted and a.health <> 'reconnect' and (a.rests_until is null or a.rests_until <= {now})
                and exists (select from publication_records p where p.account_id = a.id and p.stats_due_at <= {now} and p.sync_enabled and p.status = 'published')
            limit {AccountsARound}
            """).ToListAsync(ct);
        foreach (var account in due)
        {
            await Account(account, ct);
        }
    }

    private async Task Account(Guid id, CancellationToken ct)
    {
        await using var held = await database.OpenConnectionAsync(ct);
        try
        {
            await using (var take = new NpgsqlCommand("select pg_try_advisory_lock(hashtextextended($1, 43))", held) { Parameters = { new() { Value = id.ToString() } } })
            {
                // Another node asks for this account.
                if (await take.ExecuteScalarAsync(ct) is not true)
                {
                    return;
                }
            }

            await using var db = await databases.CreateDbContextAsync(ct);
            var account = await db.PlatformAccounts.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id && !a.IsDeleted, ct);
            if (account is not null)
            {
                await Batch(db, account, ct);
            }
        }
        finally
        {
            await Locks.Free(held);
        }
    }

    private async Task Batch(ReelDb db, PlatformAccount account, CancellationToken ct)
    {
        var (now, publisher) = (clock.GetUtcNow(), platforms.Of(account.Platform, account.Route));
        if (publisher.Card.MetricsAtOnce == 0)
        {
            // Its numbers come from people, or from their own tool.
            await db.PublicationRecords.Where(p => p.AccountId == account.Id && p.StatsDueAt <= now).ExecuteUpdateAsync(s => s.SetProperty(p => p.StatsDueAt, (DateTimeOffset?)null), ct);
            return;
        }

        var ids = await db.Database.SqlQuery<Guid>($"""
            update publication_records set stats_due_at = {now + Held} where id in (
                select id from publication_records where account_id = {account.Id} and stats_due_at <= {now} and sync_enabled and status = 'published' order by stats_due_at limit {publisher.Card.MetricsAtOnce} for update skip locked)
            returning id as "Value"
            """).ToListAsync(ct);
        var taken = await db.PublicationRecords.AsNoTracking().Where(p => ids.Contains(p.Id)).ToListAsync(ct);
        // The platform has not said yet under which id it is out.
        await Later(db, taken.Where(p => p.PlatformVideoId is null), p => now + StatsTimes.Next(now - (p.PublishedAt ?? now)), ct);
        var asked = taken.Where(p => p.PlatformVideoId is not null).ToList();
        if (asked.Count == 0)
        {
            return;
        }

        try
        {
            var told = await Told(account, publisher, [.. asked.Select(p => p.PlatformVideoId!).Distinct(StringComparer.Ordinal)], ct);
            foreach (var row in asked)
            {
                await rows.Write(row, told.FirstOrDefault(t => string.Equals(t.RemoteId, row.PlatformVideoId, StringComparison.Ordinal)) ?? new PostNumbers(row.PlatformVideoId!, null, null, null, null, "not_told"), ct);
            }

            await reactions.Well(account.Id, ct);
        }
        catch (PlatformException failure)
        {
            log.LogWarning(failure, "The numbers of {Count} posts of platform account {Account} were not told: {Fault}", asked.Count, account.Id, failure.Fault.Word());
            var until = await React(account.Id, failure, ct);
            await Later(db, asked, _ => until, CancellationToken.None);
        }
    }

    /// <summary>A token that is too old is renewed once.</summary>
    private async Task<IReadOnlyList<PostNumbers>> Told(PlatformAccount account, IPublisher publisher, IReadOnlyList<string> ids, CancellationToken ct)
    {
        try
        {
            return await publisher.Numbers(await keys.Open(account.Id, ct), ids, ct);
        }
        catch (PlatformException old) when (old.Fault is PlatformFault.AuthExpired)
        {
            return await publisher.Numbers(await keys.Renew(account.Id, await keys.Token(account.Id, ct), ct), ids, ct);
        }
    }

    private async Task<DateTimeOffset> React(Guid account, PlatformException failure, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (Reactions.RestOf(failure, now) is var (health, until))
        {
            await reactions.Rest(account, health, until, failure, ct);
            return until;
        }

        switch (failure.Fault)
        {
            case PlatformFault.AuthExpired or PlatformFault.AuthRevoked:
                await keys.Marked(account, failure, ct);
                return now + UsualRest;
            case PlatformFault.RateLimited or PlatformFault.Transient:
                return now + (failure.After ?? Held);
            default:
                return now + Refused;
        }
    }

    private static async Task Later(ReelDb db, IEnumerable<PublicationRecord> posts, Func<PublicationRecord, DateTimeOffset> until, CancellationToken ct)
    {
        foreach (var same in posts.GroupBy(until, p => p.Id))
        {
            var (ids, at) = (same.ToArray(), same.Key);
            await db.PublicationRecords.Where(p => ids.Contains(p.Id)).ExecuteUpdateAsync(s => s.SetProperty(p => p.StatsDueAt, at), ct);
        }
    }
}
