using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Pipeline.Publications;

namespace Reelwright.Features.Publications;

/// <summary>Says where a post is that a person has finished: "I posted it, here is the link".</summary>
public sealed class LinkPost(HeldPost held, TimeProvider clock, ILogger<LinkPost> log)
{
    /// <summary>Where it is.</summary>
    /// <param name="Url">The link, as the platform or its app gives it; left out, it is out and its link is not known.</param>
    public sealed record Request([property: System.ComponentModel.DataAnnotations.StringLength(4000)] string? Url = null);

    /// <summary>Errors: <c>not_found</c>, <c>forbidden</c>, <c>wrong_state</c>, <c>link_unknown</c>, <c>link_other_platform</c>, <c>already_posted</c> for the link of another publication.</summary>
    public Task Run(Caller caller, Guid publication, Request request, CancellationToken ct) => Write(caller, publication, "link", request.Url, "a person posted it", ct);

    /// <summary>The same for another deed. Errors: as above.</summary>
    internal async Task Write(Caller caller, Guid publication, string deed, string? url, string reason, CancellationToken ct)
    {
        await held.Change(caller, publication, deed, async (db, row) =>
        {
            var (now, pasted) = (clock.GetUtcNow(), string.IsNullOrWhiteSpace(url) ? null : PastedLink.Read(url, row.Platform));
            if (pasted is null && row.State is PublicationState.PublishedUnlinked)
            {
                throw new ReelException("link_unknown", $"Publication {publication} is out already: paste its link.");
            }

            if (pasted?.Id is { } there && await db.PublicationRecords.Where(p => p.AccountId == row.AccountId && p.PlatformVideoId == there && p.Id != row.Id).Select(p => new { p.Id, p.State }).FirstOrDefaultAsync(ct) is { } other)
            {
                throw PostInvalid.Taken(other.Id, pasted.Address);
            }

            // Numbers are read by the id alone.
            var stats = pasted?.Id is null ? row.StatsDueAt : row.StatsDueAt ?? now + StatsTimes.First;
            await held.Move(db, row, pasted is null ? PublicationState.PublishedUnlinked : PublicationState.Published, caller, reason, $"""
                platform_video_id = coalesce({pasted?.Id}::text, platform_video_id), platform_url = coalesce({pasted?.Address}::text, platform_url), published_at = coalesce(published_at, {now}),
                stats_due_at = {stats}::timestamptz, due_at = null, doing = null, session = null, paused_at = null, progress = 100, epoch = epoch + 1
                """, ct);
        }, ct);
        log.LogInformation("Publication {Publication} is out, says {Session}", publication, caller.Session);
    }
}
