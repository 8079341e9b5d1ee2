using Microsoft.EntityFrameworkCore;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Housekeeping;

/// <summary>Removes shots and characters with their takes and files, and makes a whole drama free to go. What something else shows stays, hidden, until that ends.</summary>
public static class DramaRemoval
{
    /// <summary>Removes shots and characters that have been in the trash since before that moment. How many went.</summary>
    public static async Task<int> Purge(ReelDb db, DateTimeOffset before, CancellationToken ct)
    {
        var gone = 0;
        foreach (var shot in await db.Storyboards.Where(s => s.IsDeleted && s.DeletedAt < before).Select(s => s.Id).ToListAsync(ct))
        {
            gone += await Collisions.Retry(() => Shot(db, shot, before, ct)) ? 1 : 0;
        }

        foreach (var character in await db.Characters.Where(c => c.IsDeleted && c.DeletedAt < before).Select(c => c.Id).ToListAsync(ct))
        {
            gone += await Collisions.Retry(() => Character(db, character, before, ct)) ? 1 : 0;
        }

        return gone;
    }

    private static async Task<bool> Shot(ReelDb db, long shot, DateTimeOffset before, CancellationToken ct)
    {
        await using var tx = await db.Database.BeginTransactionAsync(ct);
        await db.Database.ExecuteSqlAsync($"select 1 from storyboards where id = {shot} for update", ct);
        // Somebody may have taken it out again just now.
        if (!await db.Storyboards.AnyAsync(s => s.Id == shot && s.IsDeleted && s.DeletedAt < before, ct) || !await Free(db, new DramaPart(Shot: shot), ct))
        {
            return false;
        }

        await db.Database.ExecuteSqlAsync($"""
            delete from paragraphs p using storyboards s where s.id = {shot} and p.id = s.paragraph_id;
            delete from storyboards where id = {shot}
            """, ct);
        await tx.CommitAsync(ct);
        return true;
    }

    private static async Task<bool> Character(ReelDb db, long character, DateTimeOffset before, CancellationToken ct)
    {
        await using var tx = await db.Database.BeginTransactionAsync(ct);
        await db.Database.ExecuteSqlAsync($"select 1 from characters where id = {character} for update", ct);
        if (!await db.Characters.AnyAsync(c => c.Id == character && c.IsDeleted && c.DeletedAt < before, ct) || !await Free(db, new DramaPart(Character: character), ct))
        {
            return false;
        }

        await db.Database.ExecuteSqlAsync($"delete from characters where id = {character}", ct);
        await tx.CommitAsync(ct);
        return true;
    }

    /// <summary>Whether nothing else needs what the takes of a part brought, and no other drama what was made for its films; then versions of it that nobody chose are taken out of the sentences that have them. In the caller's transaction.</summary>
    internal static async Task<bool> Free(ReelDb db, DramaPart part, CancellationToken ct)
    {
        await Hold(db, part, ct);
        if (await Need(db, part, ct) is not null)
        {
            return false;
        }

        await Release(db, part, ct);
        return true;
    }

    /// <summary>Holds a part, its takes, and what they and its films brought: whoever takes one of these files just now comes before this and is seen, and whoever comes later finds it gone.</summary>
    private static async Task Hold(ReelDb db, DramaPart part, CancellationToken ct)
    {
        var shots = await db.Database.SqlQuery<long>($"""
            select id as "Value" from storyboards where id = {part.Shot}::bigint or chapter_id = {part.Chapter}::uuid or drama_id in (select id from dramas where project_id = {part.Project}::uuid) order by id for update
            """).ToArrayAsync(ct);
        var people = await db.Database.SqlQuery<long>($"""
            select id as "Value" from characters where id = {part.Character}::bigint or drama_id in (select id from dramas where project_id = {part.Project}::uuid) order by id for update
            """).ToArrayAsync(ct);
        await db.Database.ExecuteSqlAsync($"""
            select 1 from video_generations where storyboard_id = any({shots}) order by id for update;
            select 1 from image_generations where storyboard_id = any({shots}) or character_id = any({people}) order by id for update
            """, ct);
        var files = await db.Database.SqlQuery<Guid>($"""
            select a.id as "Value" from media_assets a join video_generations t on t.id = a.video_generation_id where t.storyboard_id = any({shots})
            union
            select a.id from media_assets a join image_generations t on t.id = a.image_generation_id where t.storyboard_id = any({shots}) or t.character_id = any({people})
            union
            select a.id from chapters c join video_generation_jobs j on j.script_id = c.id join media_assets a on a.generation_job_id = j.id and a.asset_type = 'IMAGE'
                where c.project_id = {part.Project}::uuid or c.id = {part.Chapter}::uuid
            """).ToArrayAsync(ct);
        await HeldAssets.Alone(db, files, ct);
    }

    /// <summary>Takes what the takes of a part brought out of everything else, whoever shows it: an account goes with all it has.</summary>
    internal static Task<int> Release(ReelDb db, DramaPart part, CancellationToken ct) => db.Database.ExecuteSqlAsync($"""
        with shots as (select id from storyboards where id = {part.Shot}::bigint or chapter_id = {part.Chapter}::uuid or drama_id in (select id from dramas where project_id = {part.Project}::uuid)),
        own as (
            select a.id from media_assets a join video_generations t on t.id = a.video_generation_id where t.storyboard_id in (select id from shots)
            union
            select a.id from media_assets a join image_generations t on t.id = a.image_generation_id
                where t.storyboard_id in (select id from shots) or t.character_id = {part.Character}::bigint or t.drama_id in (select id from dramas where project_id = {part.Project}::uuid)),
        films as (delete from film_assets f using own where f.asset_id = own.id)
        delete from sentence_media m using own where m.asset_id = own.id
        """, ct);

    /// <summary>Why its files may not go; null when nobody else needs them.</summary>
    internal static async Task<string?> Need(ReelDb db, DramaPart part, CancellationToken ct) => (await db.Database.SqlQuery<string?>($"""
        with gone as (select id from dramas where project_id = {part.Project}::uuid),
        shots as (select id, paragraph_id from storyboards where id = {part.Shot}::bigint or chapter_id = {part.Chapter}::uuid or drama_id in (select id from gone)),
        clips as (select id, status from video_generations where storyboard_id in (select id from shots)),
        pictures as (select id, status from image_generations where storyboard_id in (select id from shots) or character_id = {part.Character}::bigint or drama_id in (select id from gone)),
        own as (
            select a.id, a.url_path from media_assets a join clips t on t.id = a.video_generation_id
            union
            select a.id, a.url_path from media_assets a join pictures t on t.id = a.image_generation_id),
        made as materialized (
            select a.id, a.url_path from chapters c join video_generation_jobs j on j.script_id = c.id join media_assets a on a.generation_job_id = j.id and a.asset_type = 'IMAGE'
            where c.project_id = {part.Project}::uuid or c.id = {part.Chapter}::uuid)
        select case
            when exists (select from clips where status in ('pending', 'processing')) or exists (select from pictures where status in ('pending', 'processing')) then 'a take of it is not done'
            when exists (select from own join sentence_media m on m.asset_id = own.id and m.chosen join sentences s on s.id = m.sentence_id join paragraphs p on p.id = s.paragraph_id join chapters c on c.id = p.chapter_id
                where c.project_id is distinct from {part.Project}::uuid and c.id is distinct from {part.Chapter}::uuid and p.id not in (select paragraph_id from shots where paragraph_id is not null)) then 'a sentence shows it'
            when exists (select from own join film_assets f on f.asset_id = own.id join generated_videos v on v.id = f.film_id join chapters c on c.id = v.script_id
                where c.project_id is distinct from {part.Project}::uuid and c.id is distinct from {part.Chapter}::uuid) then 'a film was made with it'
            when exists (select from own join videos v on v.input_image = own.id) then 'a clip begins with it'
            when exists (select from own join characters c on jsonb_exists(c.reference_images, own.url_path) where c.id is distinct from {part.Character}::bigint and c.drama_id not in (select id from gone)) then 'a character looks like it'
            when exists (select from own join storyboards b on b.picture_id = own.id or b.clip_id = own.id where b.id not in (select id from shots)) then 'a shot shows it'
            when exists (select from own join dramas d on d.thumbnail = own.url_path where d.id not in (select id from gone)) then 'a drama shows it'
            when exists (select from characters c cross join jsonb_array_elements_text(c.reference_images) r (url) join made on made.url_path = r.url where c.drama_id not in (select id from gone)) then 'a character looks like it'
            when exists (select from made join dramas d on d.thumbnail = made.url_path where d.id not in (select id from gone)) then 'a drama shows it'
            when exists (select from made join video_generations t on t.picture_id = made.id where t.status in ('pending', 'processing')) then 'a take begins with it'
            -- What a sentence of the shot holds goes over to its chapter, and stays with that.
            when exists (select from made join storyboards b on b.picture_id = made.id where b.id not in (select id from shots)
                and not exists (select from sentence_media m join sentences s on s.id = m.sentence_id where m.asset_id = made.id and s.paragraph_id = b.paragraph_id)) then 'a shot shows it' end as "Value"
        """).ToListAsync(ct))[0];
}

/// <summary>What of a drama is to go: a shot, a character, an episode, or the whole of a project's drama.</summary>
internal sealed record DramaPart(long? Shot = null, long? Character = null, Guid? Chapter = null, Guid? Project = null);
