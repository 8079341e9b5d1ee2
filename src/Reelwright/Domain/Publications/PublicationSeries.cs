using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;

namespace Reelwright.Domain;

/// <summary>A calendar: a project's chapters one after the other, by one account.</summary>
public sealed class PublicationSeries
{
    public Guid Id { get; set; } = Guid.CreateVersion7();
    public Guid UserId { get; set; }
    public Guid ProjectId { get; set; }
    public Guid AccountId { get; set; }
    [MaxLength(200)] public required string Title { get; set; }
    [MaxLength(10)] public required string Language { get; set; }
    [MaxLength(40)] public required string Output { get; set; }

    /// <summary>IANA name.</summary>
    [MaxLength(64)] public required string TimeZone { get; set; }

    /// <summary>In that zone.</summary>
    public TimeOnly TimeOfDay { get; set; }

    /// <summary>In that zone.</summary>
    public DateOnly StartsOn { get; set; }
    public int EveryDays { get; set; } = 1;
    public bool StopOnFailure { get; set; } = true;
    [MaxLength(20)] public MissedPolicy Missed { get; set; }

    /// <summary>{title, description, tags, visibility, options…}: <c>{chapter}</c>, <c>{number}</c> and <c>{project}</c> in its texts are filled in.</summary>
    [StringSyntax(StringSyntaxAttribute.Json)] public required string Template { get; set; }
    [MaxLength(20)] public SeriesStatus Status { get; set; }

    /// <summary>Why it was stopped.</summary>
    public string? Reason { get; set; }

    /// <summary>The same as a word: <c>by_hand</c>, <c>project_gone</c>, <c>account_gone</c>, <c>no_film</c>, <c>post_failed</c>.</summary>
    [MaxLength(20)] public string? ReasonCode { get; set; }

    /// <summary>The number of the place it stopped at, of the last two.</summary>
    public int? ReasonSlot { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset UpdatedAt { get; set; }

    /// <summary>The row's version, raised by every write.</summary>
    public uint Version { get; set; }
}
