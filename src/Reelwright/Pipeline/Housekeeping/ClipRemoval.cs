using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Housekeeping;

/// <summary>Removes clips with their takes and files. One that a sentence plays, a film was made with, a drama shows or another clip begins with stays, hidden, until that ends.</summary>
public static class ClipRemoval
{
    /// <summary>A clip that is held with its files: nobody else refers to one of them until the transaction ends.</summary>
    /// <param name="Files">Assets its takes have brought, and the one of what a person brought, which other clips may show too.</param>
    /// <param name="Shown">The picture it is shown by; empty when that is none of ours.</param>
    public sealed record Held(Guid Clip, Guid[] Files, Guid Shown);

    /// <summary>Removes clips that have been in the trash since before that moment. How many went.</summary>
    public static async Task<int> Purge(ReelDb db, DateTimeOffset before, CancellationToken ct)
    {
        var gone = 0;
        // One that begins with a picture of another goes before that.
        foreach (var clip in await db.Videos.Where(v => v.IsDeleted && v.DeletedAt < before && (v.VideoFile != null || !db.PublicationRecords.Any(p => p.ClipId == v.Id))).OrderByDescending(v => v.CreatedAt).Select(v => v.Id).ToListAsync(ct))
        {
            gone += await Collisions.Retry(() => Purge(db, clip, before, ct)) ? 1 : 0;
        }

        return gone;
    }

    private static async Task<bool> Purge(ReelDb db, Guid clip, DateTimeOffset before, CancellationToken ct)
    {
        await using var tx = await db.Database.BeginTransactionAsync(ct);
        // Somebody may have taken it out again just now.
        if (await Hold(db, clip, ct) is not { } held || !await db.Videos.AnyAsync(v => v.Id == clip && v.IsDeleted && v.DeletedAt < before, ct) || await Need(db, held, true, ct) is not null || await IsLeft(db, clip, ct))
        {
            return false;
        }

        await Run(db, held, ct);
        await tx.CommitAsync(ct);
        return true;
    }

    /// <summary>Holds a clip and its files, in the caller's transaction: whoever takes one of them just now comes before this and is seen, and whoever comes later finds it gone. Null when the clip is gone.</summary>
    public static async Task<Held?> Hold(ReelDb db, Guid clip, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync($"""
            select 1 from videos where id = {clip} for update;
            select 1 from video_generations where video_id = {clip} order by id for update
            """, ct);
        if (await db.Videos.AsNoTracking().SingleOrDefaultAsync(v => v.Id == clip, ct) is not { } row)
        {
            return null;
        }

        var files = await db.Database.SqlQuery<Guid>($"""
            select a.id as "Value" from media_assets a join video_generations t on t.id = a.video_generation_id where t.video_id = {clip}
            union
            select a.id from media_assets a where {row.IsUploaded} and a.owner_id = {row.UserId} and a.digest = {row.Digest}::text and a.asset_type = 'VIDEO_CLIP'
            """).ToArrayAsync(ct);
        _ = Guid.TryParse(Path.GetFileNameWithoutExtension(row.ThumbnailUrl), out var shown);
        await HeldAssets.Alone(db, [.. files, shown], ct);
        return new Held(clip, files, shown);
    }

    /// <summary>Why its files may not go; null when nobody needs them.</summary>
    /// <param name="pictures">Whether the pictures of its takes are to go, too.</param>
    public static async Task<string?> Need(ReelDb db, Held held, bool pictures, CancellationToken ct) => (await db.Database.SqlQuery<string?>($"""
        select min(use_of_asset(a)) as "Value" from media_assets a where a.id = any({held.Files}) and (a.asset_type = 'VIDEO_CLIP' or {pictures})
        """).ToListAsync(ct))[0];

    /// <summary>Whether it has gone already, but for the row that a post names.</summary>
    public static Task<bool> IsLeft(ReelDb db, Guid clip, CancellationToken ct) =>
        db.Videos.AnyAsync(v => v.Id == clip && v.VideoFile == null && db.PublicationRecords.Any(p => p.ClipId == clip), ct);

    /// <summary>Removes the clip, in the caller's transaction. Its files go with the next sweep. The row of one that was published stays for ever, hidden: the database keeps it.</summary>
    public static async Task Run(ReelDb db, Held held, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync($"""
            delete from sentence_media m using media_assets a, video_generations t where m.asset_id = a.id and a.video_generation_id = t.id and t.video_id = {held.Clip};
            delete from videos where id = {held.Clip}
            """, ct);
        await Uploads(db, held, ct);
        // A frame that was taken for it, not a picture somebody brought for whatever.
        await db.Database.ExecuteSqlAsync($"""
            delete from media_assets a where a.id = {held.Shown} and a.source_type = 'USER_UPLOADED' and a.metadata ->> 'generation_method' = 'frame' and need_of_asset(a) is null
              and not exists (select from sentence_media m where m.asset_id = a.id) and not exists (select from film_assets f where f.asset_id = a.id)
            """, ct);
    }

    /// <summary>Removes the files alone, in the caller's transaction: the clip's row no longer names any.</summary>
    public static async Task Files(ReelDb db, Held held, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync($"""
            update video_generations set chosen = false where video_id = {held.Clip} and chosen;
            delete from sentence_media m using media_assets a, video_generations t where m.asset_id = a.id and a.asset_type = 'VIDEO_CLIP' and a.video_generation_id = t.id and t.video_id = {held.Clip};
            delete from media_assets a using video_generations t where a.asset_type = 'VIDEO_CLIP' and a.video_generation_id = t.id and t.video_id = {held.Clip}
            """, ct);
        await Uploads(db, held, ct);
    }

    // The same file brought twice is one asset of two clips.
    private static Task<int> Uploads(ReelDb db, Held held, CancellationToken ct) => db.Database.ExecuteSqlAsync($"""
        delete from media_assets a where a.id = any({held.Files}) and a.source_type = 'USER_UPLOADED' and need_of_asset(a) is null
          and not exists (select from sentence_media m where m.asset_id = a.id) and not exists (select from film_assets f where f.asset_id = a.id)
        """, ct);
}
