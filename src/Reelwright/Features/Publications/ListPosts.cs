using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Publications;

/// <summary>Publications: one's own, or all of a project one may look at; the newest first, or by a time of theirs.</summary>
public sealed class ListPosts(IDbContextFactory<ReelDb> databases, Access access, ReadPost read)
{
    /// <summary>By when they were made.</summary>
    public const string ByCreated = "created_at";

    /// <summary>By when they shall be out: only those that have such a time.</summary>
    public const string ByTime = "scheduled_at";

    /// <summary>By when they came out: only those that have.</summary>
    public const string ByPublished = "published_at";

    private static readonly IReadOnlyList<Sort<PublicationRecord>> Sorts =
    [
        Sort.By<PublicationRecord, DateTimeOffset>(ByCreated, p => p.CreatedAt), Sort.By<PublicationRecord, DateTimeOffset>(ByTime, p => p.ScheduledAt!.Value, falls: false),
        Sort.By<PublicationRecord, DateTimeOffset>(ByPublished, p => p.PublishedAt!.Value, falls: false),
    ];

    /// <summary>Which: of the project or chapter that is named; of none, one's own.</summary>
    /// <param name="Status">003's word.</param>
    /// <param name="State">The fine one.</param>
    /// <param name="From">Shall be out then or later; by when they came out, came out then or later.</param>
    /// <param name="To">Before.</param>
    /// <param name="AccountGone">Whether the platform has it and its account was taken away, so that a person alone can say what became of it.</param>
    public sealed record Request(
        PublicationStatus? Status = null, PublicationState? State = null, PlatformType? Platform = null, Guid? Account = null, Guid? Project = null, Guid? Chapter = null, Guid? Film = null, Guid? Clip = null,
        Guid? Series = null, DateTimeOffset? From = null, DateTimeOffset? To = null, bool? AccountGone = null);

    /// <summary>A part of the list. Errors: <c>not_found</c>, <c>page_invalid</c>.</summary>
    public async Task<Page<ReadPost.Row>> Run(Caller caller, Request request, PageRequest page, CancellationToken ct)
    {
        var project = request.Project;
        if (request.Chapter is { } chapter)
        {
            await access.Chapter(caller, chapter, Right.Look, ct);
        }

        if (project is { } named)
        {
            await access.Project(caller, named, Right.Look, ct);
        }

        var sort = Sort.Of(Sorts, page);
        await using var db = await databases.CreateDbContextAsync(ct);
        var posts = project is not null || request.Chapter is not null ? db.PublicationRecords.Where(p => (project == null || p.ProjectId == project) && (request.Chapter == null || p.ChapterId == request.Chapter))
            : db.PublicationRecords.Where(p => p.UserId == caller.User);
        var found = await sort.Read(Wanted(db, posts, request, sort.Name).AsNoTracking(), p => p, page, ct);
        return new Page<ReadPost.Row>(await read.Rows(db, caller, found.Items, ct), found.Next);
    }

    private static IQueryable<PublicationRecord> Wanted(ReelDb db, IQueryable<PublicationRecord> posts, Request asked, string sort)
    {
        posts = Between(posts, sort, asked.From?.ToUniversalTime(), asked.To?.ToUniversalTime());
        posts = asked.Status is { } status ? posts.Where(p => p.Status == status) : posts;
        posts = asked.State is { } state ? posts.Where(p => p.State == state) : posts;
        posts = asked.Platform is { } platform ? posts.Where(p => p.Platform == platform) : posts;
        posts = asked.Account is { } account ? posts.Where(p => p.AccountId == account) : posts;
        posts = asked.Film is { } film ? posts.Where(p => p.FilmId == film) : posts;
        posts = asked.Clip is { } clip ? posts.Where(p => p.ClipId == clip) : posts;
        // A tool of one's own calls back by itself: what it has is nobody's to settle while its account is there.
        posts = asked.AccountGone is { } gone ? posts.Where(p => gone == (p.DueAt == null && PostMay.There.Contains(p.State) && db.PlatformAccounts.Any(a => a.Id == p.AccountId && a.IsDeleted))) : posts;
        return asked.Series is { } series ? posts.Where(p => p.SeriesId == series) : posts;
    }

    private static IQueryable<PublicationRecord> Between(IQueryable<PublicationRecord> posts, string sort, DateTimeOffset? from, DateTimeOffset? to) => sort switch
    {
        ByPublished => posts.Where(p => p.PublishedAt != null && (from == null || p.PublishedAt >= from) && (to == null || p.PublishedAt < to)),
        ByCreated when from is null && to is null => posts,
        _ => posts.Where(p => p.ScheduledAt != null && (from == null || p.ScheduledAt >= from) && (to == null || p.ScheduledAt < to)),
    };
}
