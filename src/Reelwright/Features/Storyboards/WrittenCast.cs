using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;
using Reelwright.Features.Dramas;
using Reelwright.Features.Manuscripts;
using Reelwright.Pipeline.Texts;
using Reelwright.Storage;

namespace Reelwright.Features.Storyboards;

/// <summary>Who is seen in written shots: each is one character of the drama, added with their appearance where the drama has none of that name.</summary>
internal sealed class WrittenCast
{
    private readonly Dictionary<string, Seen> seen = new(StringComparer.OrdinalIgnoreCase);

    private sealed record Seen(long Id, string Name, string? Appearance);

    /// <summary>How many were added.</summary>
    public int Added { get; private set; }

    /// <summary>In the caller's transaction, which holds the project.</summary>
    public static async Task<WrittenCast> Of(ReelDb db, long drama, ShotSource source, WrittenShots written, CancellationToken ct)
    {
        await CharacterWords.Hold(db, drama, ct);
        var cast = new WrittenCast();
        foreach (var name in written.Shots.SelectMany(s => s.Characters).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            var told = written.Characters.FirstOrDefault(c => Same(c.Name, name)) ?? new Person(name, "");
            var former = source.Known.FirstOrDefault(k => Same(k.Name, name))?.Id ?? 0;
            // Whoever got another name since is still the same; somebody may have been added by hand.
            var ids = await db.Database.SqlQuery<long>($"""
                select id as "Value" from characters where drama_id = {drama} and not is_deleted and (id = {former} or lower(name) = lower({name})) order by id <> {former}, id
                """).ToListAsync(ct);
            cast.seen[name] = ids is [var id, ..] ? await Described(db, id, told, ct) : await cast.Add(db, drama, told, ct);
        }

        return cast;
    }

    /// <summary>A shot as it is added. How people look, and the style, are put into its prompts word for word: so nobody looks different in the next.</summary>
    public NewShot Shot(WrittenShot s, string style)
    {
        var people = s.Characters.Select(name => seen[name]).DistinctBy(p => p.Id).ToList();
        return new NewShot
        {
            Title = s.Title, Location = s.Location, Time = s.Time, ShotType = s.ShotType, Angle = s.Angle, Movement = s.Movement, Action = s.Action, Dialogue = s.Dialogue, Atmosphere = s.Atmosphere,
            ImagePrompt = Prompt(s.ImagePrompt, people, style), VideoPrompt = Prompt(s.VideoPrompt, people, style), Duration = s.Duration, Transition = s.Transition is "fade" ? Transition.Fade : Transition.Cut,
            Characters = [.. people.Select(p => p.Id.ToString(CultureInfo.InvariantCulture))],
        };
    }

    /// <summary>Somebody who is there; where nobody had said how they look, it is said now, and the prompts of their shots follow.</summary>
    private static async Task<Seen> Described(ReelDb db, long id, Person told, CancellationToken ct)
    {
        var row = await db.Characters.AsNoTracking().SingleAsync(c => c.Id == id, ct);
        if (told.Appearance.Length == 0 || !string.IsNullOrWhiteSpace(row.Appearance))
        {
            return new Seen(id, row.Name, row.Appearance);
        }

        var before = await ShotPrompt.Of(db, db.Storyboards.Where(s => db.StoryboardCharacters.Any(x => x.StoryboardId == s.Id && x.CharacterId == id)), ct);
        await db.Characters.Where(c => c.Id == id).ExecuteUpdateAsync(s => s.SetProperty(c => c.Appearance, told.Appearance), ct);
        await ShotPrompt.Follow(db, before, ct);
        return new Seen(id, row.Name, told.Appearance);
    }

    private async Task<Seen> Add(ReelDb db, long drama, Person told, CancellationToken ct)
    {
        var row = new Character { DramaId = drama, Name = told.Name, Appearance = told.Appearance.Length == 0 ? null : told.Appearance };
        db.Characters.Add(row);
        await db.SaveChangesAsync(ct);
        Added++;
        return new Seen(row.Id, row.Name, row.Appearance);
    }

    private static string Prompt(string said, List<Seen> people, string style) => Titles.Cut(
        string.Join(' ', [$"{said.TrimEnd('.')}.", .. people.Where(p => !string.IsNullOrWhiteSpace(p.Appearance)).Select(p => $"{p.Name}: {p.Appearance!.Trim().TrimEnd('.')}."), $"Style: {style.Trim().TrimEnd('.')}."]), SentenceWords.Longest);

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
