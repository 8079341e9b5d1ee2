using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Features.Dramas;
using Reelwright.Features.Errands;
using Reelwright.Storage;

namespace Reelwright.Features.Storyboards;

/// <summary>Has a text maker write an episode's shots: what they are written from is kept as it is now, and the errand is in the queue with it.</summary>
public sealed class AskShots(IDbContextFactory<ReelDb> databases, DramaRights rights, PlanShots plan, BeginErrand begin, TimeProvider clock, ILogger<AskShots> log)
{
    /// <summary>The errand that writes them. Errors: <c>not_found</c>, <c>forbidden</c>, <c>wrong_kind</c>, <c>wrong_state</c>, those of <see cref="PlanShots"/>.</summary>
    public async Task<Guid> Run(Caller caller, Guid episode, ShotsRequest request, CancellationToken ct)
    {
        var place = await rights.Episode(caller, episode, Right.Edit, ct);
        var errand = await Collisions.Retry(async () =>
        {
            var id = Guid.CreateVersion7(clock.GetUtcNow());
            await using var db = await databases.CreateDbContextAsync(ct);
            await using var tx = await db.Database.BeginTransactionAsync(ct);
            // Whoever adds shots holds the project.
            await db.Database.ExecuteSqlAsync($"select 1 from projects where id = {place.Project} for no key update", ct);
            var source = await PlanShots.Source(db, place.Drama, episode, request, id, ct);
            var (account, _) = await plan.Account(db, place.Owner, request.Maker, ct);
            await PlanShots.EnsureRoom(db, episode, request.Append, ct);
            var next = new Errand { Id = id, Kind = ErrandKind.Shots, ProjectId = place.Project, ChapterId = episode, ApiConfigId = account.Id, Wishes = Json.Write(source), CreatedBy = caller.User };
            await begin.Run(db, tx, next, ct);
            return id;
        });
        log.LogInformation("Shots of episode {Episode} were asked for by {Session}: errand {Errand}", episode, caller.Session, errand);
        return errand;
    }
}
