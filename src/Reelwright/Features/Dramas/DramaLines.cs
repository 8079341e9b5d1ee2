using System.Globalization;
using Reelwright.Domain;

namespace Reelwright.Features.Dramas;

/// <summary>Dramas and what is in them, in lines for a person.</summary>
internal static class DramaLines
{
    /// <summary>A drama on one line.</summary>
    public static string Line(DramaRow d) => string.Create(CultureInfo.InvariantCulture, $"{d.Id,6}  {d.Episodes,3} episodes {d.Shots,4} shots  {d.AspectRatio,-5} {Titles.Cut(d.Title, 50)}");

    /// <summary>A character on one line.</summary>
    public static string Line(CharacterRow c) => string.Create(CultureInfo.InvariantCulture, $"{c.Id,8}  {(c.ImageUrl is null ? "-" : "picture"),-7} {c.Shots,4} shots  {Titles.Cut(c.Name, 50)}");

    /// <summary>An episode on one line.</summary>
    public static string Line(EpisodeRow e) => string.Create(CultureInfo.InvariantCulture, $"{e.Id}  {e.Number,3}  {e.Shots,4} shots  {e.Status.Word(),-10} {Titles.Cut(e.Title, 50)}");

    /// <summary>A shot on one line.</summary>
    public static string Line(ShotRow s) => string.Create(
        CultureInfo.InvariantCulture,
        $"{s.Id,8}  {s.StoryboardNumber,3}  {(s.ClipUrl is not null ? "clip" : s.PictureUrl is not null ? "picture" : "-"),-7} {Titles.Cut(s.Title ?? s.Action ?? "", 40)}{(s.Dialogue.Length > 0 ? "  \"" + Titles.Cut(s.Dialogue, 60) + "\"" : "")}");

    /// <summary>A drama and what is said of it, by the names that change it.</summary>
    public static IEnumerable<string> Lines(DramaRow d) =>
    [
        Line(d),
        .. Said(("description", d.Description), ("genre", d.Genre), ("style", d.Style), ("tags", string.Join(", ", d.Tags)), ("thumbnail", d.Thumbnail), ("language", d.Language), ("project", d.ProjectId.ToString())),
    ];

    /// <summary>The same of a character.</summary>
    public static IEnumerable<string> Lines(CharacterRow c) =>
    [
        Line(c),
        .. Said(
            ("role", c.Role), ("description", c.Description), ("appearance", c.Appearance), ("personality", c.Personality), ("voice_style", c.VoiceStyle),
            ("seed_value", c.SeedValue?.ToString(CultureInfo.InvariantCulture)), ("image_url", c.ImageUrl), ("reference_images", string.Join(", ", c.ReferenceImages))),
    ];

    /// <summary>The same of a shot.</summary>
    public static IEnumerable<string> Lines(ShotRow s) =>
    [
        Line(s),
        .. Said(
            ("title", s.Title), ("location", s.Location), ("time", s.Time), ("shot_type", s.ShotType), ("angle", s.Angle), ("movement", s.Movement), ("action", s.Action), ("dialogue", s.Dialogue),
            ("atmosphere", s.Atmosphere), ("image_prompt", s.ImagePrompt), ("video_prompt", s.VideoPrompt), ("duration", s.Duration.ToString(CultureInfo.InvariantCulture)), ("transition", s.Transition.Word()),
            ("characters", string.Join(", ", s.Characters.Select(c => $"{c.Name} ({c.Id})"))), ("picture", s.PictureUrl), ("clip", s.ClipUrl)),
    ];

    private static IEnumerable<string> Said(params (string Name, string? Value)[] words) => words.Where(w => w.Value is { Length: > 0 }).Select(w => $"  {w.Name}: {w.Value}");
}
