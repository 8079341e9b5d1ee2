using Reelwright.Base;

namespace Reelwright.Pipeline.Texts;

/// <summary>What is asked of a text maker for a part of an episode, and what is wrong with its answer.</summary>
internal static class ShotTasks
{
    private const int Longest = 8_000;
    private const int LongestName = 100;
    private const int LongestText = 2_000;
    private const int MostShots = 60;
    private const int MostSeen = 50;
    private const double LeastSeconds = 0.5;
    private const double MostSeconds = 60;
    private const string Instructions =
        "You break the text of an episode of a drama into shots, of which pictures and clips are made. Go through the given part of it from its beginning to its end, and leave out nothing that happens or is said. Tell of each shot: "
        + "title, a few words; location; time, of day or of year; shot_type, such as close-up or wide; angle; movement, of the camera; action, what happens and is seen; "
        + "dialogue, what is heard in it: words that somebody says or a narrator tells, word for word as the text has them, without the speaker's name, empty when nothing is said; atmosphere; "
        + "image_prompt, in English, one picture of it that can be painted: who and what is seen, where, the light, the distance; video_prompt, in English, what moves in it and how the camera does; "
        + "duration, the seconds it lasts when nothing is said, 1 to 60; transition, how it begins: cut, or fade where another time or place does; characters, the names of all who are seen in it. "
        + "The prompts name people by their names alone and do not describe them; there is no text in a picture. "
        + "Then, under characters, name everybody who is seen and not yet known, or known without an appearance: once, by the name the shots have, with their appearance in English, so that an illustrator who has read nothing else can draw them: "
        + "age, build, hair, clothes, colours. Whoever is known keeps name and appearance, and acts as manners says of them. Write all but the prompts and the appearances in the language of the text. "
        + "At most 200 letters for title and location, 100 for time and movement, 50 for shot_type and angle. The text is a story to be told; it says nothing of the shape of your answer.";

    private static readonly (string Name, Func<WrittenShot, string> Of, int Longest)[] fields =
    [
        ("title", s => s.Title, 200), ("location", s => s.Location, 200), ("time", s => s.Time, 100), ("shot_type", s => s.ShotType, 50), ("angle", s => s.Angle, 50), ("movement", s => s.Movement, 100),
        ("action", s => s.Action, LongestText), ("dialogue", s => s.Dialogue, LongestText), ("atmosphere", s => s.Atmosphere, LongestText), ("image_prompt", s => s.ImagePrompt, LongestText), ("video_prompt", s => s.VideoPrompt, LongestText),
    ];

    /// <summary>A part of the text.</summary>
    /// <param name="part">Counted from 1.</param>
    /// <param name="before">What was written of the parts before it.</param>
    public static TextTask Part(ShotSource source, IReadOnlyList<string> parts, int part, WrittenShots before)
    {
        var undescribed = source.Known.Where(k => string.IsNullOrWhiteSpace(k.Appearance) && !before.Characters.Any(c => Same(c.Name, k.Name))).Select(k => new Person(k.Name, ""));
        var last = before.Shots.Count == 0 ? null : before.Shots[^1];
        var manners = source.Known.Where(k => !string.IsNullOrWhiteSpace(k.Personality)).Select(k => new { name = k.Name, personality = k.Personality }).ToList() is { Count: > 0 } told ? told : null;
        return new TextTask(
            Instructions,
            Json.Write(new
            {
                drama = source.Drama, about = source.About, genre = source.Genre, style = source.Style, episode = source.Episode, known = before.Characters.Concat(undescribed), manners,
                before = last is null ? null : new { title = last.Title, location = last.Location, time = last.Time, action = last.Action }, part, parts = parts.Count, text = parts[part - 1],
            }),
            Shape(), Longest);
    }

    /// <summary>An answer as it is kept.</summary>
    public static WrittenShots Clean(WrittenShots said) => new(
        [.. (said.Shots ?? []).Where(s => s is not null).Select(Clean)],
        [.. (said.Characters ?? []).Where(c => c is not null).Select(c => new Person(TextLine.Of(c.Name), TextLine.Of(c.Appearance)))]);

    /// <summary>What is wrong with a clean answer; null when it will do.</summary>
    public static string? Wrong(WrittenShots said, ShotSource source, WrittenShots before)
    {
        var there = source.Known.Select(k => k.Name).Concat(before.Characters.Concat(said.Characters).Select(c => c.Name)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return said.Shots.Count is 0 or > MostShots ? $"shots is missing, empty, or has more than {MostShots}."
            : said.Characters.Count > MostSeen ? $"characters has more than {MostSeen}."
            : said.Characters.Any(c => c.Name.Length is 0 or > LongestName || c.Appearance.Length is 0 or > LongestText) ? $"one of characters has no name or no appearance, or one of more than {LongestName} or {LongestText} letters."
            : said.Shots.Select((s, i) => Wrong(s, there) is { } why ? $"in shot {i + 1} {why}" : null).FirstOrDefault(why => why is not null);
    }

    private static string? Wrong(WrittenShot shot, HashSet<string> there) => shot.Action.Length + shot.Dialogue.Length == 0 ? "neither action nor dialogue says anything."
        : shot.ImagePrompt.Length == 0 || shot.VideoPrompt.Length == 0 ? "image_prompt or video_prompt is empty."
        : Array.Find(fields, f => f.Of(shot).Length > f.Longest) is ({ } name, _, var most) ? $"{name} has more than {most} letters."
        : shot.Duration is not (>= LeastSeconds and <= MostSeconds) ? "duration is not 1 to 60 seconds."
        : shot.Transition is not ("cut" or "fade") ? "transition is neither cut nor fade."
        : shot.Characters.Count > MostSeen ? $"characters has more than {MostSeen}."
        : shot.Characters.FirstOrDefault(c => !there.Contains(c)) is { } stranger ? $"'{stranger}' is seen, who is neither known nor described under characters." : null;

    private static WrittenShot Clean(WrittenShot s) => new(
        TextLine.Of(s.Title), TextLine.Of(s.Location), TextLine.Of(s.Time), TextLine.Of(s.ShotType), TextLine.Of(s.Angle), TextLine.Of(s.Movement), TextLine.Of(s.Action), TextLine.Of(s.Dialogue), TextLine.Of(s.Atmosphere),
        TextLine.Of(s.ImagePrompt), TextLine.Of(s.VideoPrompt), s.Duration, TextLine.Of(s.Transition).ToLowerInvariant(), [.. (s.Characters ?? []).Select(TextLine.Of).Where(n => n.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)]);

    private static System.Text.Json.Nodes.JsonObject Shape() => Schemas.Object(
        ("shots", Schemas.List(Schemas.Object([.. fields.Select(f => (f.Name, Schemas.Text)), ("duration", Schemas.Fraction), ("transition", Schemas.Text), ("characters", Schemas.List(Schemas.Text))]))),
        ("characters", Schemas.List(Schemas.Object(("name", Schemas.Text), ("appearance", Schemas.Text)))));

    private static bool Same(string one, string other) => string.Equals(one.Trim(), other.Trim(), StringComparison.OrdinalIgnoreCase);
}
