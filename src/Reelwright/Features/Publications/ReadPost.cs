using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Publishing;
using Reelwright.Storage;

namespace Reelwright.Features.Publications;

/// <summary>A publication's facts; never the platform's handles of its upload, nor keys of its account.</summary>
public sealed class ReadPost(IDbContextFactory<ReelDb> databases, Access access)
{
    /// <summary>By whom it is posted, and whether that can be done just now.</summary>
    /// <param name="Handle">As it stands in addresses of posts.</param>
    /// <param name="RestsUntil">Nothing is posted before.</param>
    /// <param name="PausedAt">Nothing is posted by it, as a person wants.</param>
    public sealed record Account(Guid Id, string Name, string? Handle, PublishingRoute Route, AccountHealth Health, string? HealthCode, string? HealthReason, DateTimeOffset? RestsUntil, DateTimeOffset? PausedAt, bool Deleted);

    /// <summary>What is posted.</summary>
    /// <param name="Digest">SHA-256, hex.</param>
    /// <param name="Cost">What it cost to make.</param>
    public sealed record Film(VideoKind Kind, Guid Id, string Digest, long Bytes, string Language, decimal? Cost, string? Currency);

    /// <summary>How far the platform is with it.</summary>
    /// <param name="Attempt">Its id; another attempt has another.</param>
    /// <param name="Doing">The step that was begun.</param>
    /// <param name="State">In the platform's own words, as is the reason.</param>
    /// <param name="Absent">The platform surely does not have it.</param>
    /// <param name="DueAt">When the next step is; null when there is none.</param>
    /// <param name="LastErrorCode">Stable, of what last went wrong.</param>
    /// <param name="LastError">What last went wrong and is tried again.</param>
    public sealed record Journal(
        Guid Attempt, DateTimeOffset? StartedAt, PublishStep? Doing, long ConfirmedBytes, DateTimeOffset? SubmitSentAt, DateTimeOffset? SubmitReplyAt, string? State, string? Reason, DateTimeOffset? LookedAt, bool Absent,
        DateTimeOffset? DueAt, string? LastErrorCode, string? LastError);

    /// <summary>003 <c>publication_records</c>. An edit names <c>version</c> as its If-Match, in quotes.</summary>
    /// <param name="PlatformAccountId">The platform's id of the account.</param>
    /// <param name="Status">003's word for <paramref name="State"/>.</param>
    /// <param name="Progress">0 to 100.</param>
    /// <param name="PlatformResponse">The last answer, secrets removed.</param>
    /// <param name="ErrorIssues">Of <c>post_invalid</c>: what is wrong, thing by thing.</param>
    /// <param name="ViewCount">Null when the platform does not tell, as are the others.</param>
    /// <param name="Again">How many of the same came before it, by name.</param>
    /// <param name="May">What whoever asks may do with it now: edit, publish, pause, resume, cancel, retry, settle, find, link, again, delete.</param>
    public sealed record Row(
        Guid Id, Guid UserId, Guid? ProjectId, Guid? ChapterId, Guid VideoId, Guid? SeriesId, PlatformType Platform, string? PlatformAccountId, string? PlatformVideoId, string? PlatformUrl, string Title, string? Description,
        IReadOnlyList<string> Tags, string? ThumbnailUrl, VisibilityType? Visibility, bool AllowComments, bool AllowDownload, bool AgeRestriction, bool MadeByAi, IReadOnlyDictionary<string, string> Options, bool IsScheduled,
        DateTimeOffset? ScheduledAt, MissedPolicy Missed, PublicationStatus Status, PublicationState State, int Progress, DateTimeOffset? PausedAt, string? PlatformResponse, string? ErrorCode, string? ErrorMessage, IReadOnlyList<PostIssue>? ErrorIssues, int RetryCount,
        long? ViewCount, long? LikeCount, long? CommentCount, long? ShareCount, DateTimeOffset? StatsLastUpdated, bool SyncEnabled, int Again, string? WarningCode, string? Warning, string? CoverTroubleCode, string? CoverTrouble, DateTimeOffset CreatedAt,
        DateTimeOffset UpdatedAt, DateTimeOffset? PublishedAt, Account Account, Film Film, Journal Journal, IReadOnlyList<string> May, uint Version);

    /// <summary>The facts. Errors: <c>not_found</c>.</summary>
    public async Task<Row> Run(Caller caller, Guid publication, CancellationToken ct)
    {
        await access.Publication(caller, publication, Right.Look, ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        return (await Rows(db, caller, [await db.PublicationRecords.AsNoTracking().SingleAsync(p => p.Id == publication, ct)], ct))[0];
    }

    /// <summary>Several, in the order of their posts.</summary>
    internal async Task<List<Row>> Rows(ReelDb db, Caller caller, IReadOnlyList<PublicationRecord> posts, CancellationToken ct)
    {
        var (ids, by) = (posts.Select(p => p.Id).ToArray(), posts.Select(p => p.AccountId).Distinct().ToArray());
        var accounts = await db.PlatformAccounts.AsNoTracking().Where(a => by.Contains(a.Id)).ToDictionaryAsync(a => a.Id, ct);
        // Each one's last by the index, however many there are of it.
        var numbers = await db.VideoMetrics.FromSql($"select m.* from unnest({ids}) as of(id) cross join lateral (select * from video_metrics where publication_id = of.id order by fetched_at desc limit 1) m")
            .AsNoTracking().ToDictionaryAsync(m => m.PublicationId, ct);
        var rights = new Dictionary<Guid, bool>();
        foreach (var project in posts.Select(p => p.ProjectId).OfType<Guid>().Distinct())
        {
            rights[project] = await access.Has(caller, project, Right.Post, ct);
        }

        return [.. posts.Select(p => Of(p, accounts[p.AccountId], numbers.GetValueOrDefault(p.Id), p.ProjectId is { } project ? rights[project] : p.UserId == caller.User))];
    }

    private static Row Of(PublicationRecord p, PlatformAccount by, VideoMetrics? numbers, bool may) => new(
        p.Id, p.UserId, p.ProjectId, p.ChapterId, p.VideoId, p.SeriesId, p.Platform, p.PlatformAccountId, p.PlatformVideoId, p.PlatformUrl, p.Title, p.Description, Json.Read<List<string>>(p.Tags), p.ThumbnailUrl, p.Visibility,
        p.AllowComments, p.AllowDownload, p.AgeRestriction, p.MadeByAi, Json.Read<Dictionary<string, string>>(p.Options), p.IsScheduled, p.ScheduledAt, p.Missed, p.Status, p.State, p.Progress, p.PausedAt,
        p.PlatformResponse is { } said ? Scrub.Clean(said) : null, p.ErrorCode, p.ErrorMessage, p.ErrorIssues is { } wrong ? Json.Read<List<PostIssue>>(wrong) : null, p.RetryCount, numbers?.ViewCount, numbers?.LikeCount, numbers?.CommentCount, numbers?.ShareCount, p.StatsLastUpdated, p.SyncEnabled,
        p.Again, p.WarningCode, p.Warning, p.CoverTroubleCode, p.CoverTrouble, p.CreatedAt, p.UpdatedAt, p.PublishedAt,
        new Account(by.Id, by.Name, by.Handle, by.Route, by.Health, by.HealthCode, by.HealthReason, by.RestsUntil, by.PausedAt, by.IsDeleted),
        new Film(p.VideoKind, p.VideoId, p.FilmDigest, p.FilmBytes, p.FilmLanguage, p.FilmCost, p.FilmCurrency),
        new Journal(p.AttemptId, p.AttemptStartedAt, p.Doing, p.ConfirmedBytes, p.SubmitSentAt, p.SubmitReplyAt, p.RemoteState, p.RemoteReason, p.LookedAt, p.Absent, p.DueAt, p.LastErrorCode, p.LastError),
        may ? PostMay.Of(p, by.IsDeleted) : [], p.Version);
}
