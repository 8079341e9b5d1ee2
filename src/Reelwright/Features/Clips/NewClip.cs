using System.ComponentModel.DataAnnotations;
using Reelwright.Domain;

namespace Reelwright.Features.Clips;

/// <summary>A clip to make: of words, or of a picture that is set in motion (004).</summary>
/// <param name="Prompt">What shall be seen.</param>
public sealed record NewClip([property: StringLength(PlanTake.LongestPrompt, MinimumLength = 1)] string Prompt) : ClipWishes
{
    /// <summary>The picture that is set in motion, an asset's id or img_name (for one at a url, POST /api/assets gives it); left out, the clip is made of the words alone.</summary>
    [StringLength(500)]
    public string? InputImage { get; init; }

    /// <summary>Pixels; made here when the model gives others.</summary>
    public ClipSize Resolution { get; init; }

    /// <summary>Container; made here when the model gives another.</summary>
    public ClipFormat OutputFormat { get; init; }

    /// <summary>A line about it.</summary>
    [StringLength(ClipWords.LongestCaption)]
    public string? Caption { get; init; }

    /// <summary>What it is about, in a word or few.</summary>
    [StringLength(100)]
    public string? Theme { get; init; }

    /// <summary>Words it shall be found by.</summary>
    [MaxLength(ClipWords.MostTags)]
    public IReadOnlyList<string>? Tags { get; init; }

    /// <summary>The project it belongs to.</summary>
    public Guid? ProjectId { get; init; }

    /// <summary>The chapter it belongs to.</summary>
    public Guid? StoryId { get; init; }

    /// <summary>The paragraph of that chapter, counted from 0.</summary>
    [Range(0, 1_000_000)]
    public int? ParagraphIndex { get; init; }

    /// <summary>Higher goes first.</summary>
    [Range(GenerationTask.LowestPriority, GenerationTask.HighestPriority)]
    public int Priority { get; init; }

    /// <summary>Not begun before.</summary>
    public DateTimeOffset? ScheduledAt { get; init; }
}
