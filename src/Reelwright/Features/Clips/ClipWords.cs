using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;
using Reelwright.Features.Manuscripts;
using Reelwright.Storage;

namespace Reelwright.Features.Clips;

/// <summary>The words clips are sorted by: each is written once, as whoever used it first spelled it.</summary>
internal static class ClipWords
{
    /// <summary>Characters a caption may have.</summary>
    public const int LongestCaption = 255;

    /// <summary>Tags a clip may have.</summary>
    public const int MostTags = 50;

    private const int LongestTheme = 100;
    private const int LongestTag = 50;

    /// <summary>A theme's id; null for an empty name. Errors: <c>text_invalid</c>.</summary>
    public static async Task<Guid?> Theme(ReelDb db, string? name, DateTimeOffset now, CancellationToken ct)
    {
        if (name is null || SentenceWords.Clean(name, "theme", LongestTheme) is not { } clean)
        {
            return null;
        }

        await db.Database.ExecuteSqlAsync($"insert into themes (id, name, created_at) values ({Guid.CreateVersion7(now)}, {clean}, {now}) on conflict (lower(name)) do nothing", ct);
        return (await db.Database.SqlQuery<Guid>($"""select id as "Value" from themes where lower(name) = lower({clean})""").ToListAsync(ct))[0];
    }

    /// <summary>Gives a stored clip these tags and no others. Errors: <c>text_invalid</c>.</summary>
    public static async Task Tag(ReelDb db, Guid clip, IEnumerable<string> names, DateTimeOffset now, CancellationToken ct)
    {
        string[] clean = [.. names.Select(n => SentenceWords.Clean(n, "tag", LongestTag)).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal)];
        foreach (var name in clean)
        {
            await db.Database.ExecuteSqlAsync($"insert into tags (id, name, created_at) values ({Guid.CreateVersion7(now)}, {name}, {now}) on conflict (lower(name)) do nothing", ct);
        }

        await db.Database.ExecuteSqlAsync($"""
            delete from video_tags where video_id = {clip};
            insert into video_tags (video_id, tag_id, user_id, created_at)
                select distinct v.id, t.id, v.user_id, v.created_at from videos v cross join unnest({clean}) as said join tags t on lower(t.name) = lower(said) where v.id = {clip}
            """, ct);
    }
}
