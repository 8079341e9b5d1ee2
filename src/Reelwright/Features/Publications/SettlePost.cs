using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Pipeline.Publications;

namespace Reelwright.Features.Publications;

/// <summary>Says what became of a post of which nobody knew: whoever looked at the platform.</summary>
public sealed class SettlePost(HeldPost held, LinkPost link, Reactions reactions, TimeProvider clock, ILogger<SettlePost> log)
{
    /// <summary>What was found.</summary>
    /// <param name="Outcome"><c>posted</c> or <c>not_posted</c>.</param>
    /// <param name="Url">Of what is posted: its link; left out, it is out and its link is not known.</param>
    /// <param name="Confirm">Of what is not: they have looked, though the platform's lists do not say so for sure.</param>
    /// <param name="Then">Of what is not: <c>retry</c> posts it anew, <c>fail</c> leaves it.</param>
    public sealed record Request(PostOutcome Outcome, [property: System.ComponentModel.DataAnnotations.StringLength(4000)] string? Url = null, bool Confirm = false, PostAfter Then = PostAfter.Retry);

    /// <summary>Errors: <c>not_found</c>, <c>forbidden</c>, <c>wrong_state</c> unless it is in doubt or nobody can ask about it, <c>link_unknown</c>, <c>link_other_platform</c>, <c>look_first</c>, <c>file_removed</c>.</summary>
    public async Task Run(Caller caller, Guid publication, Request request, CancellationToken ct)
    {
        if (request.Outcome is PostOutcome.Posted)
        {
            await link.Write(caller, publication, "settle", request.Url, "a person found it at the platform", reasonCode: "found_by_hand", ct);
            return;
        }

        PublicationRecord? failed = null;
        await held.Change(caller, publication, "settle", async (db, row) =>
        {
            if (!row.Absent && !request.Confirm)
            {
                throw new ReelException("look_first", $"The platform's lists do not say yet that publication {publication} is not there: look there, then send confirm=true. If it is there after all, it would be posted twice.");
            }

            var (now, attempt) = (clock.GetUtcNow(), Guid.CreateVersion7(clock.GetUtcNow()));
            if (request.Then is PostAfter.Fail)
            {
                const string Why = "It was not posted: nothing of it was found at the platform.";
                await held.Move(db, row, PublicationState.Failed, caller, Why, $"error_code = {"not_posted"}, error_message = {Why}, due_at = null, doing = null, session = null, submit_sent_at = null, submit_reply_at = null, epoch = epoch + 1, progress = 0", ct, reasonCode: "not_posted");
                (row.ErrorMessage, failed) = (Why, row);
                return;
            }

            if (row.State is not PublicationState.Ambiguous || await db.PlatformAccounts.AnyAsync(a => a.Id == row.AccountId && a.IsDeleted, ct))
            {
                throw new ReelException("wrong_state", $"Publication {publication} cannot be posted anew from here: leave it (then=fail), and try it again or post the film by another account.");
            }

            await PostSource.Hold(db, row.VideoKind, row.VideoId, ct);
            await held.Move(db, row, PublicationState.Ready, caller, "a person found nothing of it at the platform", PostRows.Anew($"attempt_id = {attempt}, attempt_started_at = {now}, due_at = {now}"), ct, reasonCode: "not_there");
        }, ct);
        if (failed is not null)
        {
            await reactions.Stop(failed, ct);
        }

        log.LogInformation("Publication {Publication} is not there, says {Session}", publication, caller.Session);
    }
}
