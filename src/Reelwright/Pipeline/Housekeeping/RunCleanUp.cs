using System.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Housekeeping;

/// <summary>Carries out a clean-up's list: removes exactly what stands there, or says of each why not.</summary>
public sealed class RunCleanUp(IDbContextFactory<ReelDb> databases, FileSweep sweep, TimeProvider clock)
{
    private const int Batch = 200;
    private const string Gone = "it was gone already";

    /// <summary>What became of the list: how many things went and stayed, and the bytes that were freed.</summary>
    public sealed record Answer(int Removed, int Kept, long FreedBytes);

    /// <summary>Carries it out; one that was interrupted goes on. Errors: <c>not_found</c>, <c>wrong_state</c> when it has been, <c>clean_up_outdated</c> when a policy has changed since.</summary>
    public async Task<Answer> Run(Guid plan, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var shelves = await Check(db, plan, ct);
        while (await db.CleanUpItems.AsNoTracking().Where(i => i.CleanUpId == plan && i.Outcome == null).OrderBy(i => i.Number).Take(Batch).ToListAsync(ct) is { Count: > 0 } items)
        {
            foreach (var item in items)
            {
                await Remove(db, item, ct);
            }
        }

        var freed = await sweep.Run(FileSweep.Settled, ct);
        var now = clock.GetUtcNow();
        // One at a time, in no order that others could meet.
        foreach (var shelf in shelves)
        {
            await db.MediaStorages.Where(s => s.StorageType == shelf).ExecuteUpdateAsync(s => s.SetProperty(x => x.LastCleanup, now), ct);
        }

        await db.CleanUps.Where(c => c.Id == plan && c.RanAt == null).ExecuteUpdateAsync(s => s.SetProperty(c => c.RanAt, now), ct);
        var outcomes = await db.CleanUpItems.Where(i => i.CleanUpId == plan).GroupBy(i => i.Outcome).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(ct);
        return new Answer(
            outcomes.Where(o => o.Key == CleanUpOutcome.Removed).Sum(o => o.Count), outcomes.Where(o => o.Key == CleanUpOutcome.Kept).Sum(o => o.Count), freed.Bytes);
    }

    private static async Task<StorageType[]> Check(ReelDb db, Guid plan, CancellationToken ct)
    {
        var row = await db.CleanUps.AsNoTracking().SingleOrDefaultAsync(c => c.Id == plan, ct) ?? throw new ReelException("not_found", $"There is no clean-up {plan}.");
        if (row.RanAt is not null)
        {
            throw new ReelException("wrong_state", $"Clean-up {plan} has been carried out: make a new list.");
        }

        var same = await db.Database.SqlQuery<bool>($"""
            select coalesce((select bool_and(s.cleanup_policy = c.policies -> s.storage_type) from clean_ups c join media_storage s on c.policies ? s.storage_type where c.id = {plan}), true) as "Value"
            """).SingleAsync(ct);
        return same ? [.. Json.Read<Dictionary<string, CleanUpPolicy>>(row.Policies).Keys.Select(Words.Read<StorageType>)]
            : throw new ReelException("clean_up_outdated", $"A policy has changed since the list of clean-up {plan} was made: make a new one.");
    }

    /// <summary>Removes it and says so, or says why not, in one: what this list removed is never told as gone before.</summary>
    private async Task Remove(ReelDb db, CleanUpItem item, CancellationToken ct)
    {
        string? why;
        try
        {
            why = await Collisions.Retry(() => Try(db, item, ct));
        }
        catch (PostgresException used) when (string.Equals(used.SqlState, PostgresErrorCodes.ForeignKeyViolation, StringComparison.Ordinal))
        {
            why = "it has just come into use";
        }

        if (why is not null)
        {
            await Say(db, item, CleanUpOutcome.Kept, why, ct);
        }
    }

    private static Task<int> Say(ReelDb db, CleanUpItem item, CleanUpOutcome outcome, string? why, CancellationToken ct) =>
        db.CleanUpItems.Where(i => i.CleanUpId == item.CleanUpId && i.Number == item.Number && i.Outcome == null)
            .ExecuteUpdateAsync(s => s.SetProperty(i => i.Outcome, outcome).SetProperty(i => i.WhyKept, why), ct);

    /// <summary>Null when it went, else why not.</summary>
    private async Task<string?> Try(ReelDb db, CleanUpItem item, CancellationToken ct)
    {
        await using var tx = await db.Database.BeginTransactionAsync(IsolationLevel.ReadCommitted, ct);
        // Another run of the same list waits here, and then finds it done.
        if (await db.Database.SqlQuery<int>($"""select 1 as "Value" from clean_up_items where clean_up_id = {item.CleanUpId} and number = {item.Number} and outcome is null for update""").ToListAsync(ct) is [])
        {
            return null;
        }

        var why = await (item.Kind switch
        {
            CleanUpKind.Part => Part(db, item, ct),
            CleanUpKind.Asset => Asset(db, Guid.Parse(item.Item), ct),
            _ => Film(db, Guid.Parse(item.Item), ct),
        });
        if (why is null)
        {
            await Say(db, item, CleanUpOutcome.Removed, null, ct);
        }

        await tx.CommitAsync(ct);
        return why;
    }

    private static async Task<string?> Part(ReelDb db, CleanUpItem item, CancellationToken ct) =>
        await db.Database.ExecuteSqlAsync($"delete from render_parts where input_digest = {item.Item} and digest = {item.Digest} and last_used_at <= {item.Since} and last_used_at < parts_needed_since()", ct) == 1 ? null
        : await db.RenderParts.AnyAsync(p => p.InputDigest == item.Item && p.LastUsedAt > item.Since, ct) ? "it has been used since"
        : await db.RenderParts.AnyAsync(p => p.InputDigest == item.Item, ct) ? "a running attempt may need it" : Gone;

    private static async Task<string?> Asset(ReelDb db, Guid id, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync($"select 1 from media_assets where id = {id} for update", ct);
        var rows = await db.Database.SqlQuery<string?>($"""select need_of_asset(a) as "Value" from media_assets a where a.id = {id}""").ToListAsync(ct);
        if (rows is not [null])
        {
            return rows is [{ } need] ? need : Gone;
        }

        await db.SentenceMedia.Where(m => m.AssetId == id && !m.Chosen).ExecuteDeleteAsync(ct);
        await db.FilmAssets.Where(f => f.AssetId == id && db.GeneratedVideos.Any(v => v.Id == f.FilmId && v.FileRemovedAt != null)).ExecuteDeleteAsync(ct);
        await db.MediaAssets.Where(a => a.Id == id).ExecuteDeleteAsync(ct);
        return null;
    }

    private async Task<string?> Film(ReelDb db, Guid id, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        // Whoever posts it holds it meanwhile, and is seen.
        await db.Database.ExecuteSqlAsync($"select 1 from generated_videos where id = {id} for no key update", ct);
        if (await db.PublicationRecords.AnyAsync(p => p.FilmId == id && (p.Status == PublicationStatus.Pending || p.Status == PublicationStatus.Publishing), ct))
        {
            return "it is to be posted";
        }

        if (await db.GeneratedVideos.Where(f => f.Id == id && f.GenerationStatus == FilmStatus.Completed && f.FileRemovedAt == null).ExecuteUpdateAsync(s => s.SetProperty(f => f.FileRemovedAt, now), ct) == 0)
        {
            return Gone;
        }

        await ShownFilm.Follow(db, await db.GeneratedVideos.Where(f => f.Id == id).Select(f => f.ScriptId!.Value).SingleAsync(ct), "housekeeping", "its film was removed by a clean-up", clock, ct);
        return null;
    }
}
