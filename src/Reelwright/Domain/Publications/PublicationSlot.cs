using System.ComponentModel.DataAnnotations;

namespace Reelwright.Domain;

/// <summary>A place in a calendar.</summary>
public sealed class PublicationSlot
{
    public Guid SeriesId { get; set; }

    /// <summary>From 1.</summary>
    public int Number { get; set; }
    public Guid ChapterId { get; set; }
    public DateTimeOffset ScheduledAt { get; set; }

    /// <summary>What is posted for it, once its film is there.</summary>
    public Guid? PublicationId { get; set; }

    /// <summary>Why nothing was: <c>missed</c>, <c>no_film</c>, <c>posted_before</c>, <c>by_hand</c>.</summary>
    [MaxLength(50)] public string? Skipped { get; set; }
}
