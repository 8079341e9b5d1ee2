using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Pipeline.Publications;
using Reelwright.Publishing;
using Reelwright.Storage;

namespace Reelwright.Features.Numbers;

/// <summary>Takes a post's numbers as a person read them at the platform.</summary>
public sealed class AddNumbers(IDbContextFactory<ReelDb> databases, Access access, TimeProvider clock, ILogger<AddNumbers> log)
{
    private const long Most = 1_000_000_000_000_000;

    /// <summary>What was read; what is left out stays unknown, or as it was.</summary>
    /// <param name="FetchedAt">When; now when left out.</param>
    public sealed record Request(
        [property: Range(0, Most)] long? ViewCount = null, [property: Range(0, Most)] long? LikeCount = null, [property: Range(0, Most)] long? CommentCount = null, [property: Range(0, Most)] long? ShareCount = null,
        DateTimeOffset? FetchedAt = null);

    /// <summary>Errors: <c>not_found</c>, <c>forbidden</c>, <c>wrong_state</c> before it is out, <c>change_invalid</c>.</summary>
    public async Task Run(Caller caller, Guid publication, Request said, CancellationToken ct)
    {
        var (now, id) = (clock.GetUtcNow(), publication.ToString());
        var at = said.FetchedAt?.ToUniversalTime() ?? now;
        if (said is { ViewCount: null, LikeCount: null, CommentCount: null, ShareCount: null })
        {
            throw new ReelException("change_invalid", "Say at least one number.");
        }

        await using var db = await databases.CreateDbContextAsync(ct);
        var post = await OwnPosts.Read(db, access, caller, publication, Right.Post, ct);
        if (post.PublishedAt is not { } began || PublicationMoves.Status(post.State) is not PublicationStatus.Published)
        {
            throw new ReelException("wrong_state", "It is not out: it has no numbers.");
        }

        if (at > now || at < began.AddDays(-1))
        {
            throw new ReelException("change_invalid", $"{at:u} is before it was out, or has not come yet.");
        }

        await using var tx = await db.Database.BeginTransactionAsync(ct);
        await StatsRow.Add(db, publication, at, MetricsSource.Manual, new PostNumbers(id, said.ViewCount, said.LikeCount, said.CommentCount, said.ShareCount, null), ct);
        await tx.CommitAsync(ct);
        log.LogInformation("Account {User} told numbers of publication {Publication}", caller.User, publication);
    }
}
