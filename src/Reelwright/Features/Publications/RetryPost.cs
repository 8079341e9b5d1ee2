using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Publications;

/// <summary>Tries a failed post again, as another attempt.</summary>
public sealed class RetryPost(IDbContextFactory<ReelDb> databases, Access access, PlanPost plans, HeldPost held, PostStart start, ILogger<RetryPost> log)
{
    /// <summary>What whoever asks knows.</summary>
    /// <param name="Confirm">They have looked at the platform, and it is not out there.</param>
    public sealed record Request(bool Confirm = false);

    /// <summary>Errors: <c>not_found</c>, <c>forbidden</c>, <c>wrong_state</c>, <c>look_first</c> where the platform may have something of it, <c>post_invalid</c>, <c>already_posted</c>, <c>file_removed</c>, <c>route_unknown</c>.</summary>
    public async Task Run(Caller caller, Guid publication, Request request, CancellationToken ct)
    {
        await access.Publication(caller, publication, Right.Post, ct);
        await using (var db = await databases.CreateDbContextAsync(ct))
        {
            var row = await db.PublicationRecords.AsNoTracking().SingleAsync(p => p.Id == publication, ct);
            PostMay.Must(row, "retry");
            Ensure(row, request);
            var (_, issues) = await plans.Check(caller, await plans.Of(row, ct), null, ct);
            // A time that is over is not waited for.
            if (issues.Where(i => !i.Warns && (row.Visibility is VisibilityType.Scheduled || i is not { Field: "scheduled_at", Code: "wrong" })).ToList() is { Count: > 0 } wrong)
            {
                throw PostInvalid.Of(wrong);
            }
        }

        await held.Change(caller, publication, "retry", async (db, row) =>
        {
            Ensure(row, request);
            await start.Run(db, row, (await plans.Of(row, ct)).Publisher.Card, caller, "tried again", ct, reasonCode: "tried_again");
        }, ct);
        log.LogInformation("Publication {Publication} is tried again by {Session}", publication, caller.Session);
    }

    private static void Ensure(PublicationRecord row, Request request)
    {
        if (request.Confirm)
        {
            return;
        }

        if (row.PlatformVideoId is { } there)
        {
            throw new ReelException("look_first", $"{row.Platform.Word()} has publication {row.Id} as {there}, though it would not publish it: take that away there, then send confirm=true.");
        }

        // The platform refuses by a code of its own, and what a check stops was not sent; whatever else ended it, says nothing of the call that was sent before.
        if (row.SubmitSentAt is { } sent && !(row.SubmitReplyAt >= sent) && row.ErrorCode is not "post_invalid" && row.ErrorCode?.StartsWith("platform_", StringComparison.Ordinal) != true)
        {
            throw new ReelException("look_first", $"The call that posts publication {row.Id} was sent before it failed, and nobody knows what became of it: look at {row.Platform.Word()}, then send confirm=true if it is not there.");
        }
    }
}
