using System.ComponentModel.DataAnnotations;

namespace Reelwright.Domain;

/// <summary>One run of what keeps house: when, where, and what it did.</summary>
public sealed class HousekeepingRun
{
    /// <summary>Given by the database, rising.</summary>
    public long Id { get; set; }
    [MaxLength(32)] public HousekeepingTask Task { get; set; }

    /// <summary>The process that ran it.</summary>
    public required string Node { get; set; }
    public DateTimeOffset StartedAt { get; set; }
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>For people; set when it went well.</summary>
    public string? Did { get; set; }

    /// <summary>For people; set when it failed.</summary>
    public string? Error { get; set; }
}
