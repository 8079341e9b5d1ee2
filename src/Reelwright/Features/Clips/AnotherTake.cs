using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Clips;

/// <summary>Makes a clip that has ended again: as it was asked for last, but for what somebody wants otherwise. What it shows stays until another take is chosen.</summary>
public sealed class AnotherTake(PlanTake plans, BeginTake begin, TimeProvider clock)
{
    /// <summary>Writes the take and commits; its id. The clip's row is held. Errors: <c>not_found</c> for one that was thrown away just now, <c>wrong_state</c>, those of <see cref="PlanTake"/>, <c>quota_exceeded</c>.</summary>
    /// <param name="prompt">Null for the former one.</param>
    internal async Task<long> Run(ReelDb db, IDbContextTransaction tx, Caller caller, Guid id, string? prompt, ClipWishes wishes, DateTimeOffset? scheduled, int? priority, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync($"select 1 from videos where id = {id} for no key update", ct);
        var clip = await db.Videos.AsNoTracking().SingleOrDefaultAsync(v => v.Id == id && !v.IsDeleted, ct) ?? throw new ReelException("not_found", $"There is no clip {id}.");
        EnsureEnded(clip);
        var plan = await Plan(db, clip, prompt, wishes, ct);
        plan.Write(clip);
        (clip.ScheduledAt, clip.Priority) = (scheduled?.ToUniversalTime(), priority ?? clip.Priority);
        if (!await StatusMoves.Clips.Move(db, id, ClipStatus.Queued, caller.Session, "another take", clock, ct, $"""
            prompt = {clip.Prompt}, provider = {clip.Provider}, model_backend = {clip.ModelBackend}, api_config_id = {clip.ApiConfigId}, duration = {clip.Duration}::integer, video_style = {clip.VideoStyle}::text,
            scheduled_at = {clip.ScheduledAt}::timestamptz, priority = {clip.Priority}, error_message = null, error_details = null, prediction_id = null, retry_count = 0
            """))
        {
            throw new ReelException("wrong_state", $"Clip {id} is {clip.Status.Word()}: it cannot be made again now.");
        }

        return await begin.Run(db, tx, clip, plan, ct);
    }

    /// <summary>What making it again would take; only reads. Errors: those of <see cref="PlanTake"/>.</summary>
    /// <param name="clip">One that was ordered.</param>
    /// <param name="prompt">Null for the former one.</param>
    internal async Task<ClipPlan> Plan(ReelDb db, Video clip, string? prompt, ClipWishes wishes, CancellationToken ct)
    {
        var former = await db.VideoGenerations.AsNoTracking().Where(t => t.VideoId == clip.Id).OrderByDescending(t => t.Id).FirstAsync(ct);
        var input = clip.InputImage is { } picture ? await db.MediaAssets.AsNoTracking().SingleAsync(a => a.Id == picture, ct) : null;
        return await plans.Of(db, clip.UserId, prompt ?? former.Prompt, FormerWishes.Of(clip, former, input?.UrlPath).With(wishes), clip.Resolution, input, ct);
    }

    /// <summary>Only what has ended, and was ordered, is made again. Errors: <c>wrong_state</c>.</summary>
    internal static void EnsureEnded(Video clip)
    {
        if (clip.IsUploaded)
        {
            throw new ReelException("wrong_state", $"Clip {clip.Id} was brought by a person: nobody can make it again.");
        }

        if (clip.Status is not (ClipStatus.Completed or ClipStatus.Failed))
        {
            throw new ReelException("wrong_state", $"Clip {clip.Id} is {clip.Status.Word()}: wait until it has ended, or cancel it.");
        }
    }
}
