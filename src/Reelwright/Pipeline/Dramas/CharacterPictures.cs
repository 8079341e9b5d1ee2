using Microsoft.EntityFrameworkCore;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Dramas;

/// <summary>Pictures of characters: the one that is sent, among all there are.</summary>
public static class CharacterPictures
{
    /// <summary>Makes the picture of that address the reference, and one of the character's pictures. In the caller's transaction.</summary>
    public static Task<int> Show(ReelDb db, long character, string url, DateTimeOffset now, CancellationToken ct) => db.Database.ExecuteSqlAsync($"""
        update characters set image_url = {url}, updated_at = {now},
            reference_images = case when reference_images @> jsonb_build_array({url}::text) then reference_images else reference_images || jsonb_build_array({url}::text) end
        where id = {character}
        """, ct);

    /// <summary>Has the take that brought the reference be the chosen one; none when a person did. In the caller's transaction.</summary>
    public static Task<int> Follow(ReelDb db, long character, CancellationToken ct) => db.Database.ExecuteSqlAsync($"""
        update image_generations set chosen = false where character_id = {character} and chosen;
        update image_generations t set chosen = true from media_assets a, characters c
            where c.id = {character} and t.character_id = c.id and a.image_generation_id = t.id and a.url_path = c.image_url
        """, ct);
}
