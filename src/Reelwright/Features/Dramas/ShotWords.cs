using System.ComponentModel.DataAnnotations;
using Reelwright.Domain;
using Reelwright.Features.Manuscripts;

namespace Reelwright.Features.Dramas;

/// <summary>What is said of a shot. What is left out stays as it is, or as is usual; an empty text takes away.</summary>
public abstract record ShotWords
{
    /// <summary>A name for it.</summary>
    [StringLength(200)]
    public string? Title { get; init; }

    /// <summary>Where it is.</summary>
    [StringLength(200)]
    public string? Location { get; init; }

    /// <summary>Of day, of year: in words.</summary>
    [StringLength(100)]
    public string? Time { get; init; }

    /// <summary>Such as close-up.</summary>
    [StringLength(50)]
    public string? ShotType { get; init; }

    /// <summary>Such as low, or from above.</summary>
    [StringLength(50)]
    public string? Angle { get; init; }

    /// <summary>Of the camera.</summary>
    [StringLength(100)]
    public string? Movement { get; init; }

    /// <summary>What happens.</summary>
    [StringLength(SentenceWords.Longest)]
    public string? Action { get; init; }

    /// <summary>What is said, with the voice of the film; empty when nothing is. It is the text of the shot's paragraph.</summary>
    [StringLength(ShotText.Longest)]
    public string? Dialogue { get; init; }

    /// <summary>What it feels like.</summary>
    [StringLength(SentenceWords.Longest)]
    public string? Atmosphere { get; init; }

    /// <summary>What its pictures show; left out, it is put together from the rest.</summary>
    [StringLength(SentenceWords.Longest)]
    public string? ImagePrompt { get; init; }

    /// <summary>What its clips show; left out, it is put together from the rest.</summary>
    [StringLength(SentenceWords.Longest)]
    public string? VideoPrompt { get; init; }

    /// <summary>Seconds it lasts when nothing is said; 5 when nobody says.</summary>
    [Range(0.1, 600)]
    public double? Duration { get; init; }

    /// <summary>How it begins: cut, or fade through black.</summary>
    public Transition? Transition { get; init; }

    /// <summary>Ids of the characters who are seen in it, in the place of the former ones: their reference pictures go with what is asked for.</summary>
    [MaxLength(50)]
    public IReadOnlyList<string>? Characters { get; init; }

    /// <summary>Into the row, but for what is said and who is seen. Errors: <c>text_invalid</c>.</summary>
    internal void Write(Storyboard row)
    {
        row.Title = Line(Title, "title", 200, row.Title);
        row.Location = Line(Location, "location", 200, row.Location);
        row.Time = Line(Time, "time", 100, row.Time);
        row.ShotType = Line(ShotType, "shot_type", 50, row.ShotType);
        row.Angle = Line(Angle, "angle", 50, row.Angle);
        row.Movement = Line(Movement, "movement", 100, row.Movement);
        row.Action = Line(Action, "action", SentenceWords.Longest, row.Action);
        row.Atmosphere = Line(Atmosphere, "atmosphere", SentenceWords.Longest, row.Atmosphere);
        row.ImagePrompt = Line(ImagePrompt, "image_prompt", SentenceWords.Longest, row.ImagePrompt);
        row.VideoPrompt = Line(VideoPrompt, "video_prompt", SentenceWords.Longest, row.VideoPrompt);
        (row.Duration, row.Transition) = (Duration ?? row.Duration, Transition ?? row.Transition);
    }

    private static string? Line(string? given, string what, int longest, string? former) => given is null ? former : SentenceWords.Clean(given, what, longest);
}
