using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Housekeeping;

/// <summary>Removes takes that were thrown away alone, with their files. One whose file something shows stays, hidden, until that ends, and so does a clip's last one, by which it is made again; those of a clip or shot in the trash go with that. What was paid for them stays in the ledger.</summary>
public static class TakeRemoval
{
    /// <summary>Removes takes, of pictures too, that have been in the trash since before that moment. How many went.</summary>
    public static async Task<int> Purge(ReelDb db, DateTimeOffset before, CancellationToken ct)
    {
        // A clip or shot in the trash takes its takes there, and may come back.
        var clips = Alone(db, db.VideoGenerations, before).Where(t => !db.Videos.Any(v => v.Id == t.VideoId && v.IsDeleted));
        return await Purge(db, clips, picture: false, ct) + await Purge(db, Alone(db, db.ImageGenerations, before), picture: true, ct);
    }

    private static IQueryable<T> Alone<T>(ReelDb db, IQueryable<T> takes, DateTimeOffset before)
        where T : Take => takes.Where(t => t.IsDeleted && t.DeletedAt < before && !db.Storyboards.Any(s => s.Id == t.StoryboardId && s.IsDeleted));

    private static async Task<int> Purge<T>(ReelDb db, IQueryable<T> alone, bool picture, CancellationToken ct)
        where T : Take
    {
        var gone = 0;
        foreach (var take in await alone.OrderBy(t => t.Id).Select(t => t.Id).ToListAsync(ct))
        {
            gone += await Collisions.Retry(() => Remove(db, alone.Where(t => t.Id == take), picture ? null : take, picture ? take : null, ct)) ? 1 : 0;
        }

        return gone;
    }

    private static async Task<bool> Remove<T>(ReelDb db, IQueryable<T> take, long? clip, long? picture, CancellationToken ct)
        where T : Take
    {
        await using var tx = await db.Database.BeginTransactionAsync(ct);
        await Hold(db, clip, picture, ct);
        // Somebody may have taken it out again just now.
        if (!await take.AnyAsync(ct) || await IsNeeded(db, clip, picture, ct))
        {
            return false;
        }

        await db.Database.ExecuteSqlAsync($"""
            delete from sentence_media m using media_assets a where m.asset_id = a.id and (a.video_generation_id = {clip}::bigint or a.image_generation_id = {picture}::bigint) and not m.chosen;
            delete from video_generations where id = {clip}::bigint;
            delete from image_generations where id = {picture}::bigint
            """, ct);
        await tx.CommitAsync(ct);
        return true;
    }

    /// <summary>Holds what a take belongs to, as whoever chooses or makes one does, the take, and what it brought: whoever chooses it just now comes before this and is seen, and whoever comes later finds nothing to choose.</summary>
    private static async Task Hold(ReelDb db, long? clip, long? picture, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync($"""
            select 1 from videos v join video_generations t on t.video_id = v.id where t.id = {clip}::bigint for no key update of v;
            select 1 from storyboards where id in (select storyboard_id from video_generations where id = {clip}::bigint union all select storyboard_id from image_generations where id = {picture}::bigint) for no key update;
            select 1 from characters c join image_generations t on t.character_id = c.id where t.id = {picture}::bigint for no key update of c;
            select 1 from video_generations where id = {clip}::bigint for update;
            select 1 from image_generations where id = {picture}::bigint for update
            """, ct);
        var files = clip is null ? db.MediaAssets.Where(a => a.ImageGenerationId == picture) : db.MediaAssets.Where(a => a.VideoGenerationId == clip);
        await HeldAssets.Alone(db, await files.Select(a => a.Id).ToArrayAsync(ct), ct);
    }

    /// <summary>Whether anything shows what a take brought, versions of a sentence that nobody chose do not; or its clip has no other.</summary>
    private static async Task<bool> IsNeeded(ReelDb db, long? clip, long? picture, CancellationToken ct) => (await db.Database.SqlQuery<bool>($"""
        select exists (
                select from media_assets a where (a.video_generation_id = {clip}::bigint or a.image_generation_id = {picture}::bigint)
                    and (use_of_asset(a) is not null or exists (select from videos v where v.video_url = a.url_path or v.thumbnail_url = a.url_path)))
            or exists (select from video_generations t where t.id = {clip}::bigint and t.video_id is not null and not exists (select from video_generations o where o.video_id = t.video_id and o.id <> t.id)) as "Value"
        """).ToListAsync(ct))[0];
}
