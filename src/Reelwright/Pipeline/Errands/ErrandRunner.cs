using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Pipeline.Calls;
using Reelwright.Pipeline.Engine;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Errands;

/// <summary>Runs an errand as far as it goes now.</summary>
public sealed class ErrandRunner(IDbContextFactory<ReelDb> databases, IEnumerable<IErrand> kinds, ErrandEnd ends, TimeProvider clock, ILogger<ErrandRunner> log)
{
    private readonly Dictionary<ErrandKind, IErrand> kinds = kinds.ToDictionary(k => k.Kind);

    /// <summary>Runs it. Throws only what shall be repeated, or a cancellation that shall be recovered.</summary>
    /// <param name="lastTry">It is not repeated any more: what fails now has failed.</param>
    public async Task Run(Guid id, string firing, bool lastTry, CancellationToken ct)
    {
        if (await Load(id, firing, ct) is not var (errand, owner))
        {
            return;
        }

        using var logged = log.BeginScope(new LogScope { User = owner, Project = errand.ProjectId });
        try
        {
            await kinds[errand.Kind].Run(errand, new ErrandAsker(owner, errand.ProjectId, id, firing, ct), ct);
            log.LogInformation("Errand {Errand} is done: {Kind}", id, errand.Kind);
        }
        catch (WaitsOutsideException)
        {
            await Park(id, ct);
        }
        catch (Exception failure) when (RunEnds.Of(failure, lastTry, ct) is { } end)
        {
            await End(id, end, failure, firing, ct);
        }
    }

    private async Task<(Errand Errand, Guid Owner)?> Load(Guid id, string firing, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        await OpenCalls.Close(db, clock.GetUtcNow(), ct);
        await StatusMoves.Errands.Move(db, id, ErrandStatus.Processing, firing, null, clock, ct);
        var found = await db.Errands.AsNoTracking().Where(e => e.Id == id && e.Status == ErrandStatus.Processing)
            .Join(db.Projects.Where(p => !p.IsDeleted), e => e.ProjectId, p => p.Id, (e, p) => new { Errand = e, p.OwnerId }).SingleOrDefaultAsync(ct);
        return found is null ? null : (found.Errand, found.OwnerId);
    }

    private async Task End(Guid id, RunEnd end, Exception failure, string firing, CancellationToken ct)
    {
        switch (end)
        {
            case RunEnd.TakenOver:
                log.LogInformation("Errand {Errand} had ended before it was done", id);
                break;
            case RunEnd.Doubted:
                log.LogWarning(failure, "Nobody knows what became of a call of errand {Errand}: it waits for a person", id);
                await Park(id, ct);
                break;
            case RunEnd.Failed:
                log.LogWarning(failure, "Errand {Errand} failed", id);
                await ends.Fail(id, (ReelException)failure, firing, ct);
                break;
            case RunEnd.Broken:
                log.LogError(failure, "Errand {Errand} broke", id);
                await ends.Fail(id, new ReelException("internal", $"The errand broke: {failure.Message}", failure), firing, ct);
                break;
        }
    }

    private async Task Park(Guid id, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        await db.Database.ExecuteSqlAsync($"update errands set parked_at = clock_timestamp() where id = {id} and status = 'processing'", ct);
    }
}
