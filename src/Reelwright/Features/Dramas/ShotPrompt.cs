using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Dramas;

/// <summary>What the pictures and clips of a shot shall show: as somebody wrote it, else put together from what is said of the shot, of the drama and of those who are seen.</summary>
internal static class ShotPrompt
{
    private sealed record Parts(Storyboard Shot, string DramaTitle, string? Genre, string Style, List<Person> Seen);

    private sealed record Person(string Name, string? Appearance, string? Personality);

    /// <summary>Of shots, by their ids: of the picture and of the clip; and of the picture as it was put together before a drama's genre was said in it.</summary>
    public static async Task<Dictionary<long, (string Picture, string Clip, string Plain)>> Of(ReelDb db, IQueryable<Storyboard> shots, CancellationToken ct)
    {
        var rows = await shots.AsNoTracking().Select(s => new { Shot = s, Drama = db.Dramas.Where(d => d.Id == s.DramaId).Select(d => new { d.Title, d.Genre, d.Style }).Single() }).ToListAsync(ct);
        var ids = rows.ConvertAll(r => r.Shot.Id);
        var seen = (await (from s in db.StoryboardCharacters
                           join c in db.Characters on s.CharacterId equals c.Id
                           where ids.Contains(s.StoryboardId) && !c.IsDeleted
                           orderby c.SortOrder, c.Id
                           select new { s.StoryboardId, c.Name, c.Appearance, c.Personality }).AsNoTracking().ToListAsync(ct)).ToLookup(c => c.StoryboardId, c => new Person(c.Name, c.Appearance, c.Personality));
        return rows.ToDictionary(r => r.Shot.Id, r => Of(new Parts(r.Shot, r.Drama.Title, r.Drama.Genre, r.Drama.Style, [.. seen[r.Shot.Id]])));
    }

    /// <summary>Has the sentences of shots show what the shots say now; a prompt that a person gave a sentence stays.</summary>
    /// <param name="before">What they were asked to show until now.</param>
    public static async Task Follow(ReelDb db, Dictionary<long, (string Picture, string Clip, string Plain)> before, CancellationToken ct)
    {
        long[] ids = [.. before.Keys];
        var now = await Of(db, db.Storyboards.Where(s => ids.Contains(s.Id)), ct);
        foreach (var (id, (picture, _, _)) in now.Where(n => !string.Equals(n.Value.Picture, before[n.Key].Picture, StringComparison.Ordinal)))
        {
            var (was, _, plain) = before[id];
            await db.Sentences.Where(s => db.Storyboards.Any(b => b.Id == id && b.ParagraphId == s.ParagraphId) && (s.EditedPrompt == null || s.EditedPrompt == was || s.EditedPrompt == plain))
                .ExecuteUpdateAsync(s => s.SetProperty(x => x.EditedPrompt, picture).SetProperty(x => x.IsManualEdited, true), ct);
        }
    }

    /// <summary>Gives a shot's sentences that have none its prompt: they were made just now.</summary>
    public static async Task Give(ReelDb db, long shot, CancellationToken ct)
    {
        var (picture, _, _) = (await Of(db, db.Storyboards.Where(s => s.Id == shot), ct))[shot];
        await db.Sentences.Where(s => db.Storyboards.Any(b => b.Id == shot && b.ParagraphId == s.ParagraphId) && s.EditedPrompt == null)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.EditedPrompt, picture).SetProperty(x => x.IsManualEdited, true), ct);
    }

    /// <summary>The same for many shots at once.</summary>
    public static async Task Give(ReelDb db, long[] shots, CancellationToken ct)
    {
        var said = await Of(db, db.Storyboards.Where(s => shots.Contains(s.Id)), ct);
        long[] ids = [.. said.Keys];
        string[] pictures = [.. ids.Select(id => said[id].Picture)];
        await db.Database.ExecuteSqlAsync($"""
            update sentences s set edited_prompt = g.picture, is_manual_edited = true from unnest({ids}, {pictures}) as g (shot, picture) join storyboards b on b.id = g.shot
            where s.paragraph_id = b.paragraph_id and s.edited_prompt is null
            """, ct);
    }

    private static (string Picture, string Clip, string Plain) Of(Parts p)
    {
        var s = p.Shot;
        var seen = Joined(", ", [s.ShotType, s.Angle]);
        var where = Joined(", ", [s.Location, s.Time]);
        var what = What(People(p.Seen, acting: false));
        // How somebody is, is seen in how they move.
        var acted = What(People(p.Seen, acting: true));
        var picture = s.ImagePrompt ?? Joined(". ", [what, seen, p.Genre, p.Style]);
        return (Cut(picture), Cut(s.VideoPrompt ?? Joined(". ", [s.ImagePrompt ?? acted, seen, s.Movement, p.Genre, p.Style])), Cut(s.ImagePrompt ?? Joined(". ", [what, seen, p.Style])));

        // A shot of which nothing is said still has a picture.
        string What(string people) => Joined(". ", [s.Action, where, people, s.Atmosphere]) is { Length: > 0 } said ? said : s.Title ?? p.DramaTitle;
    }

    private static string People(List<Person> seen, bool acting) => string.Join("; ", seen.Select(c =>
        (acting && !string.IsNullOrWhiteSpace(c.Personality) ? Joined(", ", [c.Appearance, c.Personality]) : c.Appearance) is { Length: > 0 } said ? $"{c.Name}: {said}" : c.Name));

    internal static string Joined(string between, IEnumerable<string?> parts) => string.Join(between, parts.Where(p => !string.IsNullOrWhiteSpace(p)).Select(p => p!.Trim().TrimEnd('.')));

    private static string Cut(string prompt) => Titles.Cut(prompt, Manuscripts.SentenceWords.Longest);
}
