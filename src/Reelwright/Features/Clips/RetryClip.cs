using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Clips;

/// <summary>Makes a failed clip again, or another take of one that is there.</summary>
public sealed class RetryClip(IDbContextFactory<ReelDb> databases, Access access, AnotherTake another, TimeProvider clock, ILogger<RetryClip> log)
{
    /// <summary>What shall be otherwise than in the take before; nothing for the same once more.</summary>
    public sealed record Request : ClipWishes
    {
        /// <summary>What shall be seen.</summary>
        [StringLength(PlanTake.LongestPrompt)]
        public string? Prompt { get; init; }

        /// <summary>Higher goes first.</summary>
        [Range(GenerationTask.LowestPriority, GenerationTask.HighestPriority)]
        public int? Priority { get; init; }

        /// <summary>Not begun before.</summary>
        public DateTimeOffset? ScheduledAt { get; init; }
    }

    /// <summary>The take's id. Errors: <c>not_found</c>, <c>forbidden</c>, <c>wrong_state</c>, those of <see cref="PlanTake"/>, <c>quota_exceeded</c>.</summary>
    public async Task<long> Run(Caller caller, Guid clip, Request request, CancellationToken ct)
    {
        await access.Clip(caller, clip, Right.Edit, ct);
        var take = await Collisions.Retry(async () =>
        {
            await using var db = await databases.CreateDbContextAsync(ct);
            await using var tx = await db.Database.BeginTransactionAsync(ct);
            await ClipPictures.EnsureSeen(db, caller.User, [request.FirstFrame, request.LastFrame, request.Reference], ct);
            return await another.Run(db, tx, caller, clip, request.Prompt, request, request.ScheduledAt, request.Priority, ct);
        });
        log.LogInformation("Another take {Take} of clip {Clip} was ordered by {Session}", take, clip, caller.Session);
        return take;
    }

    /// <summary>What such a take would cost, and who would make it; nothing is ordered. Errors: as above.</summary>
    public async Task<EstimateClip.Answer> Estimate(Caller caller, Guid clip, Request request, CancellationToken ct)
    {
        await access.Clip(caller, clip, Right.Edit, ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        await ClipPictures.EnsureSeen(db, caller.User, [request.FirstFrame, request.LastFrame, request.Reference], ct);
        var row = await db.Videos.AsNoTracking().SingleAsync(v => v.Id == clip, ct);
        AnotherTake.EnsureEnded(row);
        return EstimateClip.Answer.Of(await another.Plan(db, row, request.Prompt, request, ct), clock.GetUtcNow());
    }
}
