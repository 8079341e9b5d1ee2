using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Housekeeping;

/// <summary>Removes clips with their takes and files. One that a sentence plays, a film was made with or a drama shows stays, hidden, until that ends.</summary>
public static class ClipRemoval
{
    /// <summary>Removes clips that have been in the trash since before that moment. How many went.</summary>
    public static async Task<int> Purge(ReelDb db, DateTimeOffset before, CancellationToken ct)
    {
        var gone = 0;
        foreach (var clip in await db.Videos.Where(v => v.IsDeleted && v.DeletedAt < before).Select(v => v.Id).ToListAsync(ct))
        {
            await using var tx = await db.Database.BeginTransactionAsync(ct);
            await db.Database.ExecuteSqlAsync($"select 1 from videos where id = {clip} for update", ct);
            // Somebody may have taken it out again just now.
            if (await db.Videos.AnyAsync(v => v.Id == clip && v.IsDeleted && v.DeletedAt < before, ct) && await Need(db, clip, ct) is null)
            {
                await Run(db, clip, ct);
                gone++;
            }

            await tx.CommitAsync(ct);
        }

        return gone;
    }

    /// <summary>Why its files may not go; null when nobody needs them.</summary>
    public static async Task<string?> Need(ReelDb db, Guid clip, CancellationToken ct) => (await db.Database.SqlQuery<string?>($"""
        with own as (
            select a.id from media_assets a join video_generations t on t.id = a.video_generation_id where t.video_id = {clip}
            union
            select a.id from media_assets a join videos v on v.is_uploaded and a.owner_id = v.user_id and a.digest = v.digest and a.asset_type = 'VIDEO_CLIP' where v.id = {clip})
        select case
            when exists (select from own join sentence_media m on m.asset_id = own.id and m.chosen) then 'a sentence plays it'
            when exists (select from own join film_assets f on f.asset_id = own.id) then 'a film was made with it'
            when exists (select from own join media_assets a on a.id = own.id where need_of_dramas(a) is not null) then 'a drama shows it' end as "Value"
        """).ToListAsync(ct))[0];

    /// <summary>Removes the clip, in the caller's transaction. Its files go with the next sweep.</summary>
    public static async Task Run(ReelDb db, Guid clip, CancellationToken ct)
    {
        var row = await db.Videos.AsNoTracking().SingleAsync(v => v.Id == clip, ct);
        await db.Database.ExecuteSqlAsync($"""
            delete from sentence_media m using media_assets a, video_generations t where m.asset_id = a.id and a.video_generation_id = t.id and t.video_id = {clip};
            delete from videos where id = {clip}
            """, ct);
        await Uploads(db, row.UserId, row.IsUploaded ? row.Digest : null, ct);
        if (row.ThumbnailUrl is { } shown && Guid.TryParse(Path.GetFileNameWithoutExtension(shown), out var picture))
        {
            // A frame that was taken for it, not a picture somebody brought for whatever.
            await db.Database.ExecuteSqlAsync($"""
                delete from media_assets a where a.id = {picture} and a.source_type = 'USER_UPLOADED' and a.metadata ->> 'generation_method' = 'frame' and need_of_asset(a) is null
                  and not exists (select from sentence_media m where m.asset_id = a.id) and not exists (select from film_assets f where f.asset_id = a.id)
                """, ct);
        }
    }

    /// <summary>Removes the files alone, in the caller's transaction: the clip's row no longer names any.</summary>
    /// <param name="uploaded">Digest of a clip that a person brought; null for one that was made.</param>
    public static async Task Files(ReelDb db, Guid clip, string? uploaded, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync($"""
            update video_generations set chosen = false where video_id = {clip} and chosen;
            delete from sentence_media m using media_assets a, video_generations t where m.asset_id = a.id and a.asset_type = 'VIDEO_CLIP' and a.video_generation_id = t.id and t.video_id = {clip};
            delete from media_assets a using video_generations t where a.asset_type = 'VIDEO_CLIP' and a.video_generation_id = t.id and t.video_id = {clip}
            """, ct);
        await Uploads(db, await db.Videos.Where(v => v.Id == clip).Select(v => v.UserId).SingleAsync(ct), uploaded, ct);
    }

    // The same file brought twice is one asset of two clips.
    private static Task<int> Uploads(ReelDb db, Guid owner, string? digest, CancellationToken ct) => db.Database.ExecuteSqlAsync($"""
        delete from media_assets a where a.owner_id = {owner} and a.digest = {digest}::text and a.asset_type = 'VIDEO_CLIP' and a.source_type = 'USER_UPLOADED' and need_of_asset(a) is null
          and not exists (select from sentence_media m where m.asset_id = a.id) and not exists (select from film_assets f where f.asset_id = a.id)
        """, ct);
}
