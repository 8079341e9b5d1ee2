using Microsoft.EntityFrameworkCore;
using Reelwright.Storage;

namespace Reelwright.Features.Numbers;

/// <summary>What posts' numbers were at the end of days: the last that was told by then.</summary>
internal sealed class DayFigures(IReadOnlyList<DayFigures.Told> told)
{
    private readonly Dictionary<Guid, Told> stands = [];
    private int next;

    /// <summary>A post's numbers as a day told them; null where it told none.</summary>
    internal sealed record Told(Guid Id, DateOnly Day, long? Views, long? Likes, long? Comments, long? Shares);

    /// <summary>Of all days, and of all that was told before them.</summary>
    public static async Task<DayFigures> Read(ReelDb db, Guid[] posts, DateTimeOffset from, DateTimeOffset until, TimeZoneInfo zone, CancellationToken ct)
    {
        var name = zone.Id;
        return new DayFigures(await db.Database.SqlQuery<Told>($"""
            select m.publication_id as "Id", case when m.fetched_at < {from} then date '1970-01-01' else (m.fetched_at at time zone {name})::date end as "Day",
                (array_agg(m.view_count order by m.fetched_at desc) filter (where m.view_count is not null))[1] as "Views",
                (array_agg(m.like_count order by m.fetched_at desc) filter (where m.like_count is not null))[1] as "Likes",
                (array_agg(m.comment_count order by m.fetched_at desc) filter (where m.comment_count is not null))[1] as "Comments",
                (array_agg(m.share_count order by m.fetched_at desc) filter (where m.share_count is not null))[1] as "Shares"
            from video_metrics m where m.publication_id = any({posts}) and m.fetched_at < {until} group by 1, 2 order by 2, 1
            """).ToListAsync(ct));
    }

    /// <summary>How each stood at the end of a day; days are asked for in their order.</summary>
    public IReadOnlyDictionary<Guid, Told> At(DateOnly day)
    {
        for (; next < told.Count && told[next].Day <= day; next++)
        {
            var (now, was) = (told[next], stands.GetValueOrDefault(told[next].Id));
            stands[now.Id] = now with { Views = now.Views ?? was?.Views, Likes = now.Likes ?? was?.Likes, Comments = now.Comments ?? was?.Comments, Shares = now.Shares ?? was?.Shares };
        }

        return stands;
    }
}
