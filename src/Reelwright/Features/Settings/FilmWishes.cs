using System.ComponentModel.DataAnnotations;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Media.Film;

namespace Reelwright.Features.Settings;

/// <summary>What may be said of films on every level (design §6: user, project, chapter, order); what is not said comes from the level below.</summary>
public abstract record FilmWishes
{
    private static readonly string[] SubtitleChoices = ["burn", "files", "both", "none"];

    /// <summary>16:9, 9:16 or 1:1.</summary>
    public string? Aspect { get; init; }

    /// <summary>Such as 1280x720.</summary>
    public string? Resolution { get; init; }

    /// <summary>Frames a second: 24, 25, 30, 50 or 60.</summary>
    public int? Fps { get; init; }

    /// <summary>draft, standard or high.</summary>
    public string? Quality { get; init; }

    /// <summary>mp4 or webm.</summary>
    public string? Format { get; init; }

    /// <summary>burn, files, both or none.</summary>
    public string? Subtitles { get; init; }

    /// <summary>False makes silent films.</summary>
    public bool? IncludeAudio { get; init; }

    /// <summary>Music below the voice, an asset of the project's owner.</summary>
    public Guid? MusicAssetId { get; init; }

    /// <summary>Linear gain of the music.</summary>
    [Range(0, 1)]
    public double? MusicVolume { get; init; }

    /// <summary>Voice of every sentence that has none of its own.</summary>
    [StringLength(50)]
    public string? Voice { get; init; }

    /// <summary>Seconds of rest after a sentence.</summary>
    [Range(0, 10)]
    public double? SentenceGap { get; init; }

    /// <summary>Seconds of rest after a paragraph.</summary>
    [Range(0, 10)]
    public double? ParagraphGap { get; init; }

    /// <summary>The picture maker's account.</summary>
    public Guid? PictureConfig { get; init; }

    /// <summary>The voice maker's account.</summary>
    public Guid? SpeechConfig { get; init; }

    /// <summary>The account of a text maker that writes what pictures show; without one that is done by rule.</summary>
    public Guid? TextConfig { get; init; }

    /// <summary>The account that translates films in another language.</summary>
    public Guid? TranslationConfig { get; init; }

    /// <summary>
    /// Holds the words and numbers against what films can be. Errors: <c>resolution_unsupported</c>, <c>aspect_unsupported</c>, <c>fps_unsupported</c>,
    /// <c>quality_unsupported</c>, <c>format_unsupported</c>, <c>option_unsupported</c>.
    /// </summary>
    public virtual void Check()
    {
        _ = FrameFormat.Parse(Aspect, Resolution, Fps);
        _ = Quality is { } quality ? Domain.Quality.Of(quality) : null;
        _ = Format is { } format ? FilmContainer.Of(format) : null;
        if (Subtitles is { } subtitles && !SubtitleChoices.Contains(subtitles, StringComparer.Ordinal))
        {
            throw new ReelException("option_unsupported", $"subtitles '{Titles.Cut(subtitles, 20)}' isn't known: use {string.Join(", ", SubtitleChoices)}.");
        }

        Between("music_volume", MusicVolume, 0, 1);
        Between("sentence_gap", SentenceGap, 0, 10);
        Between("paragraph_gap", ParagraphGap, 0, 10);
    }

    /// <summary>Errors: <c>option_unsupported</c>.</summary>
    private protected static void Between(string name, double? value, double least, double most)
    {
        // Also no number at all is outside.
        if (value is { } number && !(number >= least && number <= most))
        {
            throw new ReelException("option_unsupported", FormattableString.Invariant($"{name} {number} is outside {least} to {most}."));
        }
    }
}
