using System.ComponentModel.DataAnnotations;

namespace Reelwright.Domain;

/// <summary>One move of a noun's status: from what to what, who and why.</summary>
public sealed class StatusChange
{
    /// <summary>Given by the database, rising.</summary>
    public long Id { get; set; }

    /// <summary>Table name.</summary>
    [MaxLength(40)] public required string Noun { get; set; }
    public required string NounId { get; set; }
    public required string FromStatus { get; set; }
    public required string ToStatus { get; set; }
    [MaxLength(128)] public required string Actor { get; set; }
    public string? Reason { get; set; }

    /// <summary>Its code; null where it is a platform's own words, or has none.</summary>
    [MaxLength(50)] public string? ReasonCode { get; set; }
    public DateTimeOffset At { get; set; }
}
