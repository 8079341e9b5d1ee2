using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Housekeeping;

/// <summary>Removes rows that nobody asks for again: ended sessions, used links, sign-ins at platforms whose time is over, old answers to repeated requests, progress of orders long done, old runs of all this.</summary>
public sealed class PruneRecords(IDbContextFactory<ReelDb> databases, TimeProvider clock) : IHousekeeping
{
    private static readonly TimeSpan PeopleKept = TimeSpan.FromDays(30);
    private static readonly TimeSpan KeysKept = TimeSpan.FromDays(2);
    private static readonly TimeSpan EventsKept = TimeSpan.FromDays(7);
    private static readonly TimeSpan RunsKept = TimeSpan.FromDays(90);

    /// <inheritdoc />
    public HousekeepingTask Task => HousekeepingTask.Records;

    /// <inheritdoc />
    public async Task<string> Run(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var (people, keys, events, runs) = (now - PeopleKept, now - KeysKept, now - EventsKept, now - RunsKept);
        await using var db = await databases.CreateDbContextAsync(ct);
        // Whoever looks at what they did from there still finds the id in its rows: these point at nothing.
        var sessions = await db.Sessions.Where(s => s.ExpiresAt < people || s.EndedAt < people).ExecuteDeleteAsync(ct);
        var links = await db.AccessLinks.Where(l => l.ExpiresAt < people || l.UsedAt < people).ExecuteDeleteAsync(ct);
        var signIns = await db.PlatformSignIns.Where(s => s.ExpiresAt < now).ExecuteDeleteAsync(ct);
        var answers = await db.IdempotencyKeys.Where(k => k.CreatedAt < keys).ExecuteDeleteAsync(ct);
        var progress = await db.ProgressEvents.Where(e => db.GenerationTasks.Any(t => t.Id == e.TaskId && t.CompletedAt < events)).ExecuteDeleteAsync(ct);
        var old = await db.CleanUps.Where(c => c.CreatedAt < runs).ExecuteDeleteAsync(ct) + await db.HousekeepingRuns.Where(r => r.StartedAt < runs).ExecuteDeleteAsync(ct);
        return $"{sessions} sessions, {links} links, {signIns} sign-ins at platforms, {answers} answers, {progress} progress events and {old} records of housekeeping went";
    }
}
