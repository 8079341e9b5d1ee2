using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Pipeline.Calls;
using Reelwright.Pipeline.Engine;
using Reelwright.Storage;

namespace Reelwright.Features.Make;

/// <summary>Watches orders until each has ended, whichever process works on them. A database that is away for a while is waited for.</summary>
public sealed class Watch(IDbContextFactory<ReelDb> databases, Installation installation, IMakeReport report)
{
    private static readonly TimeSpan LookAtLeastEvery = TimeSpan.FromSeconds(1);
    private readonly Dictionary<Guid, Dictionary<string, IReadOnlyList<string>>> made = [];
    private readonly Dictionary<Guid, long> told = [];

    /// <summary>How an order ended.</summary>
    public sealed record Outcome(OrderStatus Status, string Code, string Message, IReadOnlyDictionary<string, IReadOnlyList<string>> Made);

    /// <summary>Returns when all have ended.</summary>
    public async Task<Dictionary<Guid, Outcome>> Run(IReadOnlyList<WatchedChapter> chapters, CancellationToken ct)
    {
        var byOrder = chapters.DistinctBy(c => c.Order).ToDictionary(c => c.Order);
        while (true)
        {
            try
            {
                await using var connection = await installation.Database.OpenConnectionAsync(ct);
                await using (var listen = new NpgsqlCommand($"listen {Signals.Progress}", connection))
                {
                    await listen.ExecuteNonQueryAsync(ct);
                }

                while (true)
                {
                    await Tell(byOrder, ct);
                    if (await Ended(byOrder.Keys, ct) is { } outcomes)
                    {
                        await Tell(byOrder, ct);
                        return outcomes;
                    }

                    await connection.WaitAsync(LookAtLeastEvery, ct);
                }
            }
            catch (Exception failure) when (Faults.IsDatabaseAway(failure) || failure is NpgsqlException || failure.InnerException is NpgsqlException)
            {
                await Task.Delay(LookAtLeastEvery, TimeProvider.System, ct);
                await installation.Revive(ct);
            }
        }
    }

    private async Task Tell(Dictionary<Guid, WatchedChapter> chapters, CancellationToken ct)
    {
        // Ids come in the order of their commits within one order only: a single last id for all would skip another order's late one.
        var ids = chapters.Keys.ToArray();
        var last = ids.Select(id => told.GetValueOrDefault(id)).ToArray();
        await using var db = await databases.CreateDbContextAsync(ct);
        var events = await db.ProgressEvents.FromSql($"""
            select e.* from unnest({ids}, {last}) as t(id, last) join progress_events e on e.task_id = t.id and e.id > t.last
            """).AsNoTracking().OrderBy(e => e.Id).ToListAsync(ct);
        foreach (var what in events)
        {
            told[what.TaskId] = what.Id;
            Count(what);
            report.Event(chapters[what.TaskId], what);
        }
    }

    private void Count(ProgressEvent what)
    {
        if (what.Kind != EventKind.Made || what.Data is null)
        {
            return;
        }

        var data = Json.Read<JsonElement>(what.Data);
        if (!data.GetProperty("made").GetBoolean())
        {
            return;
        }

        if (!made.TryGetValue(what.TaskId, out var kinds))
        {
            made[what.TaskId] = kinds = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        }

        var kind = data.GetProperty("kind").GetString()!;
        kinds[kind] = [.. kinds.GetValueOrDefault(kind, []), data.GetProperty("digest").GetString()!];
    }

    private async Task<Dictionary<Guid, Outcome>?> Ended(IReadOnlyCollection<Guid> orders, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var rows = await db.GenerationTasks.AsNoTracking().Where(t => orders.Contains(t.Id)).Select(t => new { t.Id, t.Status, t.ErrorMessage, t.ErrorDetails }).ToListAsync(ct);
        return rows.Exists(r => r.Status is OrderStatus.Pending or OrderStatus.Processing or OrderStatus.Paused)
            ? null
            : rows.ToDictionary(r => r.Id, r => new Outcome(
                r.Status, Code(r.Status, r.ErrorDetails), Discretion.Whole(r.ErrorMessage, r.ErrorDetails is { } details ? Json.Read<List<SentenceFailure>>(details) : null) ?? "The order was cancelled.",
                made.GetValueOrDefault(r.Id) ?? new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)));
    }

    private static string Code(OrderStatus status, string? details)
    {
        if (status == OrderStatus.Cancelled || details is null)
        {
            return "cancelled";
        }

        var first = Json.Read<JsonElement>(details);
        return first.GetArrayLength() > 0 ? first[0].GetProperty("code").GetString()! : "failed";
    }
}
