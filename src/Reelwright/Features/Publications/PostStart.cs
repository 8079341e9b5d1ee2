using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;
using Reelwright.Publishing;
using Reelwright.Storage;

namespace Reelwright.Features.Publications;

/// <summary>Begins a post: now, or so long before its time as the platform takes bytes ahead.</summary>
public sealed class PostStart(HeldPost held, TimeProvider clock)
{
    /// <summary>From a draft or a failure, in the caller's transaction: a new attempt, of which the journal knows nothing yet. Errors: <c>wrong_state</c>, <c>file_removed</c>, <c>post_invalid</c> for an account that went just now.</summary>
    internal async Task Run(ReelDb db, PublicationRecord row, PlatformCard card, Caller caller, string? reason, CancellationToken ct, string? reasonCode = null)
    {
        await PostSource.Hold(db, row.VideoKind, row.VideoId, ct);
        // Whoever takes the account away has seen which posts wait by then: one that begins after that nobody would ever end.
        if (!await HeldPost.Account(db, row.AccountId, ct))
        {
            throw PostInvalid.Of([new PostIssue("not_there", "account_id", "The account was taken away just now: post by another.")]);
        }

        var now = clock.GetUtcNow();
        // A time that is over when somebody tries again by hand is not waited for.
        var at = row is { IsScheduled: true, Visibility: not VisibilityType.Scheduled } && row.ScheduledAt <= now ? null : row.ScheduledAt;
        var begin = row.Visibility is not VisibilityType.Scheduled && at is { } time ? time - card.Ahead : now;
        var (to, due, attempt) = (begin > now ? PublicationState.ScheduledLocal : PublicationState.Validating, begin > now ? begin : now, Guid.CreateVersion7(now));
        await held.Move(db, row, to, caller, reason, PostRows.Anew($"""
            scheduled_at = {at}::timestamptz, is_scheduled = {at is not null}, attempt_id = {attempt}, attempt_started_at = null, due_at = {due}, paused_at = null,
            error_code = null, error_message = null, error_issues = null, platform_video_id = null, platform_url = null
            """), ct, reasonCode);
        // Its place in a calendar goes with it, and is left out no longer.
        await db.Database.ExecuteSqlAsync($"update publication_slots set scheduled_at = coalesce({at}::timestamptz, scheduled_at), skipped = null where publication_id = {row.Id}", ct);
    }
}
