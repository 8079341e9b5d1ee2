using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Pipeline.Publications;
using Reelwright.Publishing;
using Reelwright.Publishing.Links;
using Reelwright.Storage;

namespace Reelwright.Features.Publications;

/// <summary>Says where a post is that a person has finished: "I posted it, here is the link".</summary>
public sealed class LinkPost(IDbContextFactory<ReelDb> databases, Access access, HeldPost held, ShortLinks shorts, TimeProvider clock, ILogger<LinkPost> log)
{
    /// <summary>Where it is.</summary>
    /// <param name="Url">The link, as the platform or its app gives it; left out, it is out and its link is not known.</param>
    public sealed record Request([property: System.ComponentModel.DataAnnotations.StringLength(4000)] string? Url = null);

    /// <summary>Errors: <c>not_found</c>, <c>forbidden</c>, <c>wrong_state</c>, <c>link_unknown</c>, <c>link_other_platform</c>, <c>already_posted</c> for the link of another publication.</summary>
    public Task Run(Caller caller, Guid publication, Request request, CancellationToken ct) => Write(caller, publication, "link", request.Url, "a person posted it", reasonCode: "posted_by_hand", ct);

    /// <summary>The same for another deed. Errors: as above.</summary>
    internal async Task Write(Caller caller, Guid publication, string deed, string? url, string reason, string reasonCode, CancellationToken ct)
    {
        await access.Publication(caller, publication, Right.Post, ct);
        var pasted = string.IsNullOrWhiteSpace(url) ? null : await Read(publication, deed, url, ct);
        await held.Change(caller, publication, deed, async (db, row) =>
        {
            var now = clock.GetUtcNow();
            if (pasted is null && row.State is PublicationState.PublishedUnlinked)
            {
                throw new ReelException("link_unknown", $"Publication {publication} is out already: paste its link.");
            }

            if (pasted?.RemoteId is { } there && await db.PublicationRecords.Where(p => p.AccountId == row.AccountId && p.PlatformVideoId == there && p.Id != row.Id).Select(p => new { p.Id, p.State }).FirstOrDefaultAsync(ct) is { } other)
            {
                throw PostInvalid.Taken(other.Id, pasted.Address);
            }

            // Numbers are read by the id alone.
            var stats = pasted?.RemoteId is null ? row.StatsDueAt : row.StatsDueAt ?? now + StatsTimes.First;
            await held.Move(db, row, pasted is null ? PublicationState.PublishedUnlinked : PublicationState.Published, caller, reason, $"""
                platform_video_id = coalesce({pasted?.RemoteId}::text, platform_video_id), platform_url = coalesce({pasted?.Address}::text, platform_url), warning = {pasted?.Warning}::text, warning_code = {pasted?.WarningCode}::text, published_at = coalesce(published_at, {now}),
                stats_due_at = {stats}::timestamptz, due_at = null, doing = null, session = null, paused_at = null, progress = 100, epoch = epoch + 1
                """, ct, reasonCode);
        }, ct);
        log.LogInformation("Publication {Publication} is out, says {Session}", publication, caller.Session);
    }

    private async Task<PostLink> Read(Guid publication, string deed, string url, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var row = await db.PublicationRecords.AsNoTracking().SingleAsync(p => p.Id == publication, ct);
        // Nobody is asked about a link that is of no use.
        PostMay.Must(row, deed);
        var link = PostLinks.Read(url, row.Platform);
        try
        {
            return link.Short ? await shorts.Follow(link, ct) : link;
        }
        catch (PlatformException away)
        {
            log.LogWarning(away, "The short link of publication {Publication} could not be followed", publication);
            return link;
        }
    }
}
