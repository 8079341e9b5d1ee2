using System.ComponentModel.DataAnnotations;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Features.Settings;

namespace Reelwright.Features.Orders;

/// <summary>The nearest level of settings: what an order says of its film, and of itself.</summary>
public sealed record FilmRequest : FilmWishes
{
    private const string LanguageCode = "^[a-z]{2,3}(-[A-Za-z0-9]{2,4})?$";

    /// <summary>Seconds the film shall last.</summary>
    [Range(1, 86_400)]
    public double? TargetDuration { get; init; }

    /// <summary>Only the first so many sentences.</summary>
    [Range(1, 1_000_000)]
    public int? Preview { get; init; }

    /// <summary>What is spoken, BCP 47 such as <c>en</c> or <c>zh</c>; the text's own language when nothing is said.</summary>
    [RegularExpression(LanguageCode), StringLength(10)]
    public string? Language { get; init; }

    /// <summary>Who may step in where a maker account surely made nothing: none, offline for the built-in makers, or default for the default account of that service and then the built-in ones.</summary>
    [StringLength(10)]
    public string? Fallback { get; init; }

    /// <summary>srt or vtt: which of the film's two subtitle files its cut list names; srt when nothing is said.</summary>
    [StringLength(10)]
    public string? SubtitleFormat { get; init; }

    /// <summary>Whether the order begins again by itself when its text was changed while it was made; false: it fails then.</summary>
    public bool AutoRetry { get; init; } = true;

    /// <summary>How often it may.</summary>
    [Range(0, GenerationTask.MostRetries)]
    public int MaxRetries { get; init; } = GenerationTask.MostRetries;

    /// <summary>Higher goes first.</summary>
    [Range(GenerationTask.LowestPriority, GenerationTask.HighestPriority)]
    public int Priority { get; init; }

    /// <summary>Confirms a chapter that is not yet.</summary>
    public bool Confirm { get; init; }

    /// <inheritdoc />
    public override void Check()
    {
        base.Check();
        if (Fallback is not (null or "none" or "offline" or "default"))
        {
            throw new ReelException("option_unsupported", $"fallback '{Titles.Cut(Fallback, 20)}' isn't known: use none, offline or default.");
        }

        // A command line's words are seen by nobody else before.
        if (Language is { } language && !new RegularExpressionAttribute(LanguageCode).IsValid(language))
        {
            throw new ReelException("option_unsupported", $"language '{Titles.Cut(language, 20)}' is no code of a language: write it as de or pt-BR.");
        }

        if (SubtitleFormat is not (null or "srt" or "vtt"))
        {
            throw new ReelException("option_unsupported", $"subtitle_format '{Titles.Cut(SubtitleFormat, 20)}' isn't known: use srt or vtt.");
        }

        Between("max_retries", MaxRetries, 0, GenerationTask.MostRetries);
        Between("target_duration", TargetDuration, 1, 86_400);
        Between("preview", Preview, 1, 1_000_000);
    }
}
