using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Dramas;

/// <summary>Who is seen in a shot.</summary>
internal static class ShotCast
{
    /// <summary>The characters of a drama, by what a door was given. Errors: <c>not_found</c>.</summary>
    public static async Task<long[]> Of(ReelDb db, long drama, IReadOnlyList<string> given, CancellationToken ct)
    {
        var known = await Known(db, drama, ct);
        return Of(known, given);
    }

    /// <summary>Those of several shots. Errors: as above.</summary>
    public static async Task<List<long[]>> OfAll(ReelDb db, long drama, IReadOnlyList<IReadOnlyList<string>> given, CancellationToken ct)
    {
        var known = await Known(db, drama, ct);
        return [.. given.Select(g => Of(known, g))];
    }

    /// <summary>Has these seen in stored shots in which nobody is yet.</summary>
    /// <param name="characters">Of each shot.</param>
    public static async Task Add(ReelDb db, long[] shots, List<long[]> characters, CancellationToken ct)
    {
        long[] there = [.. shots.SelectMany((shot, i) => characters[i].Select(_ => shot))];
        long[] who = [.. characters.SelectMany(c => c)];
        await db.Database.ExecuteSqlAsync($"insert into storyboard_characters (storyboard_id, character_id) select shot, id from unnest({there}, {who}) as seen (shot, id) on conflict do nothing", ct);
    }

    /// <summary>Has exactly these seen in a stored shot; those in the trash stay.</summary>
    public static async Task Write(ReelDb db, long shot, long[] characters, CancellationToken ct)
    {
        await db.StoryboardCharacters.Where(s => s.StoryboardId == shot && !characters.Contains(s.CharacterId) && db.Characters.Any(c => c.Id == s.CharacterId && !c.IsDeleted)).ExecuteDeleteAsync(ct);
        await db.Database.ExecuteSqlAsync($"insert into storyboard_characters (storyboard_id, character_id) select {shot}, id from unnest({characters}) as seen (id) on conflict do nothing", ct);
    }

    private static async Task<HashSet<long>> Known(ReelDb db, long drama, CancellationToken ct) =>
        (await db.Characters.Where(c => c.DramaId == drama && !c.IsDeleted).Select(c => c.Id).ToListAsync(ct)).ToHashSet();

    private static long[] Of(HashSet<long> known, IReadOnlyList<string> given) =>
        [.. given.Select(text => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && known.Contains(id) ? id
            : throw new ReelException("not_found", $"There is no character {Titles.Cut(text ?? "", 40)} in this drama.")).Distinct()];
}
