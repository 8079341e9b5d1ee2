using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Reelwright.Domain;
using Reelwright.Pipeline.Publications;
using Reelwright.Publishing;
using Reelwright.Publishing.Sheets;
using Reelwright.Storage;

namespace Reelwright.Features.Numbers;

/// <summary>Takes numbers of one's own posts from a table that a person has filled in. Good rows are taken, and what is wrong with the others is told.</summary>
public sealed class ImportNumbers(IDbContextFactory<ReelDb> databases, TimeProvider clock, ILogger<ImportNumbers> log)
{
    /// <summary>Bytes a table may have.</summary>
    public const long Largest = NumbersSheet.MostBytes;

    /// <summary>How many rows were taken, and what is wrong with the others.</summary>
    public sealed record Answer(int Taken, IReadOnlyList<RowTrouble> Troubles);

    private sealed record Known(Guid Id, PlatformType Platform, string? Remote, DateTimeOffset PublishedAt);

    /// <summary>Errors: <c>table_invalid</c>, <c>table_too_large</c>.</summary>
    public async Task<Answer> Run(Caller caller, Stream table, CancellationToken ct)
    {
        var read = await NumbersSheet.Read(table, ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(await db.Users.Where(u => u.Id == caller.User).Select(u => u.Timezone).SingleAsync(ct));
        var (posts, now, troubles) = (await Posts(db, caller, read.Rows, ct), clock.GetUtcNow(), read.Troubles.ToList());
        var taken = 0;
        await using var tx = await db.Database.BeginTransactionAsync(ct);
        foreach (var row in read.Rows)
        {
            if (Of(posts, row) is not { } post)
            {
                troubles.Add(row.Link is { Short: true }
                    ? new RowTrouble(row.Row, "short_link", "link", "It is a short link: open it, and write the long one.")
                    : new RowTrouble(row.Row, "unknown_post", row.Link is null ? "id" : "link", "None of your posts that are out is that one."));
            }
            else if (row.Date is { } day && (SeriesTimes.On(day.AddDays(1), TimeOnly.MinValue, zone) <= post.PublishedAt || SeriesTimes.On(day, TimeOnly.MinValue, zone) > now))
            {
                troubles.Add(new RowTrouble(row.Row, "out_of_time", "date", $"{day:yyyy-MM-dd} is before it was out, or has not come yet."));
            }
            else
            {
                // What a day's end was like, unless that has not come.
                var end = row.Date is { } on ? SeriesTimes.On(on.AddDays(1), TimeOnly.MinValue, zone).AddSeconds(-1) : now;
                await StatsRow.Add(db, post.Id, end < now ? end : now, MetricsSource.Csv, new PostNumbers(row.Id ?? "", row.Views, row.Likes, row.Comments, row.Shares, null), ct);
                taken++;
            }
        }

        await tx.CommitAsync(ct);
        log.LogInformation("Account {User} brought numbers of {Count} posts in a table", caller.User, taken);
        return new Answer(taken, [.. troubles.OrderBy(t => t.Row)]);
    }

    private static Known? Of(IReadOnlyList<Known> posts, NumbersRow row) => posts.FirstOrDefault(p => Guid.TryParse(row.Id, out var ours) && p.Id == ours)
        ?? posts.FirstOrDefault(p => p.Remote is not null && (row.Link is { } link ? p.Platform == link.Platform && string.Equals(p.Remote, link.RemoteId, StringComparison.Ordinal) : string.Equals(p.Remote, row.Id, StringComparison.Ordinal)));

    private static Task<List<Known>> Posts(ReelDb db, Caller caller, IReadOnlyList<NumbersRow> rows, CancellationToken ct)
    {
        var ours = rows.Select(r => Guid.TryParse(r.Id, out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty).Distinct().ToArray();
        var theirs = rows.SelectMany(r => new[] { r.Id, r.Link?.RemoteId }).OfType<string>().Distinct(StringComparer.Ordinal).ToArray();
        return db.PublicationRecords.Where(p => p.UserId == caller.User && p.Status == PublicationStatus.Published && p.PublishedAt != null && (ours.Contains(p.Id) || theirs.Contains(p.PlatformVideoId)))
            .Select(p => new Known(p.Id, p.Platform, p.PlatformVideoId, p.PublishedAt!.Value)).ToListAsync(ct);
    }
}
