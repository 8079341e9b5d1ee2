using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Pipeline;
using Reelwright.Storage;

namespace Reelwright.Features.Numbers;

/// <summary>What became of posts, added up by film, chapter, project or platform, or as they stood at the end of each day. What nobody told is no zero, and currencies are never added.</summary>
public sealed class ReadNumbers(IDbContextFactory<ReelDb> databases, Access access, TimeProvider clock)
{
    private const int MostDays = 366;
    private const int UsualDays = 30;

    /// <summary>Which posts: one's own, or all of a project.</summary>
    /// <param name="From">Published on that day or later, in one's own time zone; by day, the first day.</param>
    /// <param name="To">Published on that day or before; by day, the last day.</param>
    public sealed record Request(NumbersBy By, DateOnly? From = null, DateOnly? To = null, Guid? Project = null, PlatformType? Platform = null, Guid? Account = null);

    /// <summary>The sums, the largest first; of days, the first first.</summary>
    public sealed record Answer(NumbersBy By, IReadOnlyList<SumRow> Rows);

    /// <summary>Errors: <c>not_found</c>, <c>range_invalid</c>.</summary>
    public async Task<Answer> Run(Caller caller, Request request, CancellationToken ct)
    {
        if (request.Project is { } named)
        {
            await access.Project(caller, named, Right.Look, ct);
        }

        await using var db = await databases.CreateDbContextAsync(ct);
        var zone = await Zone(db, caller, ct);
        var posts = request.Project is { } project ? db.PublicationRecords.Where(p => p.ProjectId == project) : db.PublicationRecords.Where(p => p.UserId == caller.User);
        posts = request.Platform is { } platform ? posts.Where(p => p.Platform == platform) : posts;
        posts = request.Account is { } account ? posts.Where(p => p.AccountId == account) : posts;
        if (request.By is NumbersBy.Day)
        {
            return await Days(db, posts, request, zone, ct);
        }

        posts = request.From is { } from ? posts.Where(p => p.PublishedAt >= Begin(from, zone)) : posts;
        posts = request.To is { } to ? posts.Where(p => p.PublishedAt < Begin(to.AddDays(1), zone)) : posts;
        var rows = (await PostFigures.Read(db, posts, ct)).GroupBy(p => Key(p, request.By), StringComparer.Ordinal).Select(same => Row(same.Key.Length == 0 ? null : same.Key, request.By, [.. same]));
        return new Answer(request.By, [.. rows.OrderByDescending(r => r.Views.Total ?? -1).ThenBy(r => r.Key, StringComparer.Ordinal)]);
    }

    /// <summary>The day it is where somebody lives.</summary>
    public async Task<DateOnly> Today(Caller caller, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return Day(clock.GetUtcNow(), await Zone(db, caller, ct));
    }

    private static async Task<TimeZoneInfo> Zone(ReelDb db, Caller caller, CancellationToken ct) =>
        TimeZoneInfo.FindSystemTimeZoneById(await db.Users.Where(u => u.Id == caller.User).Select(u => u.Timezone).SingleAsync(ct));

    private async Task<Answer> Days(ReelDb db, IQueryable<PublicationRecord> posts, Request request, TimeZoneInfo zone, CancellationToken ct)
    {
        var to = request.To ?? Day(clock.GetUtcNow(), zone);
        var from = request.From ?? to.AddDays(1 - UsualDays);
        if (from > to || to.DayNumber - from.DayNumber >= MostDays || from.Year < 2000 || to.Year > 9000)
        {
            throw new ReelException("range_invalid", $"from is not after to, and there are at most {MostDays} days from one to the other.");
        }

        var until = Begin(to.AddDays(1), zone);
        var figures = await PostFigures.Read(db, posts.Where(p => p.PublishedAt < until), ct);
        var told = await DayFigures.Read(db, [.. figures.Select(f => f.Id)], Begin(from, zone), until, zone, ct);
        var rows = new List<SumRow>();
        for (var day = from; day <= to; day = day.AddDays(1))
        {
            var (there, stood) = (figures.Where(f => Day(f.PublishedAt, zone) <= day).ToList(), told.At(day));
            var each = there.ConvertAll(f => stood.GetValueOrDefault(f.Id));
            rows.Add(new SumRow(
                day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), null, null, there.Count, Sum.Of(each.Select(f => f?.Views)), Sum.Of(each.Select(f => f?.Likes)), Sum.Of(each.Select(f => f?.Comments)), Sum.Of(each.Select(f => f?.Shares)),
                Costs(there.Where(f => Day(f.PublishedAt, zone) == day)), null));
        }

        return new Answer(NumbersBy.Day, rows);
    }

    private static SumRow Row(string? key, NumbersBy by, IReadOnlyList<PostFigures> posts) => new(
        key, Name(posts[^1], by), by is NumbersBy.Publication ? posts[0].Url : null, posts.Count, Sum.Of(posts.Select(p => p.Views)), Sum.Of(posts.Select(p => p.Likes)), Sum.Of(posts.Select(p => p.Comments)),
        Sum.Of(posts.Select(p => p.Shares)), Costs(posts), posts.Max(p => p.LookedAt));

    // A film that was posted in three places was made once.
    private static List<Cost> Costs(IEnumerable<PostFigures> posts) => [.. posts.Where(p => p is { Cost: not null, Currency: not null }).DistinctBy(p => p.VideoId)
        .GroupBy(p => p.Currency!, StringComparer.Ordinal).OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => new Cost(c.Key, c.Sum(p => p.Cost!.Value)))];

    private static string Key(PostFigures post, NumbersBy by) => by switch
    {
        NumbersBy.Film => post.VideoId.ToString(),
        NumbersBy.Chapter => post.ChapterId?.ToString() ?? "",
        NumbersBy.Project => post.ProjectId?.ToString() ?? "",
        NumbersBy.Platform => post.Platform.Word(),
        _ => post.Id.ToString(),
    };

    private static string? Name(PostFigures post, NumbersBy by) => by switch
    {
        NumbersBy.Chapter => post.Chapter,
        NumbersBy.Project => post.Project,
        NumbersBy.Platform => post.Platform.Word(),
        _ => post.Title,
    };

    private static DateTimeOffset Begin(DateOnly day, TimeZoneInfo zone) => SeriesTimes.On(day, TimeOnly.MinValue, zone);

    private static DateOnly Day(DateTimeOffset at, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime);
}
